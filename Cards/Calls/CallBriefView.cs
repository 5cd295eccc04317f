using CrmBot.Cards.Actions;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Tasks;
using CrmBot.Cards.Wording;
using CrmBot.Domain;
using CrmBot.Domain.Calls;
using CrmBot.Domain.Customers;

namespace CrmBot.Cards.Calls;

/// <summary>Before the call (CBK-4): the promise first, then whom, how, what is open, and what to talk about.</summary>
public static class CallBriefView
{
    public static Card Show(CallBrief brief, DateOnly today, Language language)
    {
        var builder = new CardBuilder(language).Title(
            language.Say($"打给 {brief.Number} 之前", $"Before you call {brief.Number}"),
            $"{Untrusted.Line(brief.CustomerName, 60)} · {Words.Tier(brief.Tier, language)}{language.Say($"（{brief.TierName}）", $" ({brief.TierName})")}");
        if (brief.Promise is { } promise)
            builder.Box(language.Say("答应过：", "You promised: ") + TaskWords.Promise(promise, language, today));
        builder
            .Fact(language.Say("找谁", "Talk to"), Person(brief, language))
            .Fact(language.Say("怎么找", "Reach"), Reach(brief, language))
            .Fact(language.Say("留意", "Know"), Untrusted.Line(brief.CharacterNotes, 120))
            .Fact(language.Say("买过", "Bought"), Bought(brief, language, today))
            .Fact(language.Say("待处理", "Open"), Open(brief, language))
            .Fact(language.Say("目标", "Goal"), Untrusted.Line(brief.Goal, 120));
        Contacts(builder, brief, today);
        if (brief.TalkAbout.Count > 0)
        {
            builder.Section(language.Say("可以谈", "Talk about"));
            foreach (var point in brief.TalkAbout)
                builder.Paragraph($"· {Untrusted.Line(point, 160)}");
        }

        return Buttons(builder, brief, language).Build(language.Say($"{brief.Number} · 通话准备", $"{brief.Number} · call brief"));
    }

    private static CardBuilder Buttons(CardBuilder builder, CallBrief brief, Language language)
    {
        var buttons = new List<Button>();
        if (brief.HasScript)
            buttons.Add(new Button(language.Say("开始，跟着话术", "Start the script"), new BeginCall(brief.TaskId.Value, brief.Rev), ReplyWords.Next) { IsPrimary = true });
        if (brief.Phone is not null)
            buttons.Add(new Button(language.Say("显示号码", "Show the number"), new AskPhone(brief.CustomerId.Value, brief.TaskId.Value)));
        buttons.Add(new Button(language.Say("接通，一切正常", "Reached, all well"), new TouchWell(brief.TaskId.Value, brief.Rev)));
        buttons.Add(new Button(language.Say("返回", "Back"), new OpenTask(brief.TaskId.Value), ReplyWords.Back));
        return builder.Buttons(buttons);
    }

    private static void Contacts(CardBuilder builder, CallBrief brief, DateOnly today)
    {
        var language = builder.Language;
        if (brief.Contacts.Count == 0)
            return;
        builder.Section(language.Say("最近三次联系", "Last three contacts"));
        foreach (var contact in brief.Contacts)
        {
            var text = contact.Text is { Length: > 0 } ? Untrusted.Line(contact.Text, 100) : TaskWords.Outcome(contact.Outcome, language);
            builder.Fact(Dates.Short(contact.On, language), $"{Words.Channel(contact.Channel, language)}{language.Say("：", ": ")}{text}");
        }
    }

    private static string Person(CallBrief brief, Language language)
    {
        if (brief.ContactName is not { } name)
            return language.Say("还没有联系人", "no contact person yet");
        var parts = new[] { Untrusted.Line(name, 40), Untrusted.Line(brief.Position, 40), Role(brief.DecisionRole, language) };
        return string.Join(language.Say("，", ", "), parts.Where(p => p.Length > 0));
    }

    internal static string Role(DecisionRole? role, Language language) => role switch
    {
        DecisionRole.DecisionMaker => language.Say("能拍板", "decides"),
        DecisionRole.Influencer => language.Say("说得上话", "has a say"),
        DecisionRole.User => language.Say("使用人", "uses it"),
        _ => "",
    };

    private static string Reach(CallBrief brief, Language language)
    {
        var first = brief.PreferredChannel is { } channel
            ? language.Say($"先用{Words.Channel(channel, language)}", $"{Words.Capital(Words.Channel(channel, language))} first")
            : "";
        var phone = brief.Phone is { } number ? Words.MaskedPhone(number) : "";
        return string.Join(language.Say("：", ": "), new[] { first, phone }.Where(p => p.Length > 0));
    }

    private static string? Bought(CallBrief brief, Language language, DateOnly today)
    {
        if (brief.LastProduct is not { } product)
            return null;
        var quantity = brief.LastQuantity is { } q ? language.Say($"{q} 件 ", $"{q} × ") : "";
        var when = brief.LastPurchasedOn is { } day ? language.Say($"，{Dates.Day(day, language, today)}", $", {Dates.Day(day, language, today)}") : "";
        return $"{quantity}{Untrusted.Line(product, 60)}{when}";
    }

    private static string Open(CallBrief brief, Language language)
    {
        var issues = brief.OpenIssues.Count == 0 ? language.Say("没有未解决的问题", "no issues") : language.Say("问题 ", "issue ") + string.Join(" · ", brief.OpenIssues.Take(3));
        var needs = brief.OpenNeeds == 0 ? "" : language.Say($"{brief.OpenNeeds} 个需求，", $"{Words.Plural(brief.OpenNeeds, "need", "needs")}, ");
        return needs + issues;
    }
}
