using System.Globalization;
using CrmBot.Cards.Actions;
using CrmBot.Cards.Elements;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Wording;
using CrmBot.Domain;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Tasks;

namespace CrmBot.Cards.Customers;

/// <summary>Why a customer has its tier, how to change it, and what its owner is told when it changed.</summary>
public static class GradeViews
{
    private const string LabelWidth = "92px";

    /// <param name="problem">What went otherwise than the reader wanted; said first.</param>
    public static Card Show(GradeCard card, Language language, string? problem = null)
    {
        var builder = new CardBuilder(language);
        if (problem is not null)
            builder.Strip(ContainerStyle.Emphasis, problem);
        return Body(builder, card);
    }

    /// <param name="before">The tier before the look.</param>
    public static Card Regraded(GradeCard card, Tier before, Language language)
    {
        var builder = new CardBuilder(language);
        if (before != card.Tier)
            Moved(builder, before.ToString(), card.Tier.ToString());
        else if (card.IsSetByHand)
            builder.Strip(ContainerStyle.Emphasis, language.Say($"还是{card.Tier}级：人工定的，数据不改它", $"Still {card.Tier}-tier: it was set by hand, and figures do not change that"));
        else if (card.Result.Basis == GradeBasis.MissingFigures)
            builder.Strip(ContainerStyle.Emphasis, language.Say($"还是{card.Tier}级：数据不全，先不改", $"Still {card.Tier}-tier: figures are missing, so it stays"));
        else
            builder.Strip(ContainerStyle.Emphasis, language.Say($"✓ 重算过了，还是{card.Tier}级", $"✓ Graded again: still {card.Tier}-tier"));
        return Body(builder, card);
    }

    /// <summary>A manager has set it, or let the figures decide again.</summary>
    public static Card Set(GradeCard card, Language language)
    {
        var builder = new CardBuilder(language);
        if (card.History is [{ From: { } from } newest, ..] && from != newest.To)
            Moved(builder, from, newest.To);
        else
            builder.Strip(ContainerStyle.Emphasis, language.Say("✓ 记下了", "✓ Noted"));
        return Body(builder, card);
    }

    /// <summary>There was no grade by hand to take back.</summary>
    public static Card NothingSet(GradeCard card, Language language) => Show(card, language, language.Say("没有人工定级，本来就按数据", "Nothing was set by hand; the figures decide already"));

    public static Card PickTier(GradeCard card, Language language) => new CardBuilder(language)
        .Title(language.Say($"{card.Number} · 定为哪一级？", $"{card.Number} · which tier?"), language.Say(
            $"现在{card.Tier}级。人工定的等级，数据变了也不会动。", $"{card.Tier}-tier now. What you set stays, whatever the figures say."))
        .Small(string.Join(" · ", card.Tiers.Select(t => $"{t.Tier} {t.Name.In(language)}")))
        .Buttons([
            .. card.Tiers.Where(t => t.Tier != card.Tier || !card.IsSetByHand).Take(5).Select(t => new Button(Words.Tier(t.Tier, language), new WriteGrade(card.Id.Value, card.Newest?.Value, t.Tier))),
            Back(card, language),
        ])
        .Build();

    public static Card WriteReason(GradeCard card, Tier tier, string? problem, Language language)
    {
        var builder = new CardBuilder(language);
        if (problem is not null)
            builder.Strip(ContainerStyle.Attention, problem);
        var action = new SetGrade(card.Id.Value, tier, card.Newest?.Value);
        return builder
            .Title(language.Say($"{card.Number} · 为什么定为{tier}级？", $"{card.Number} · why {tier}-tier?"), language.Say("会写进等级记录，负责人也看得到。", "It goes into the history, and the owner reads it."))
            .Field(new TextInput("reason", language.Say("一句话", "A sentence")) { ErrorMessage = language.Say("写几个字就行", "A few words are enough"), MaxLength = OverrideGrade.LongestReason })
            .Words(
                new Button(language.Say($"定为{tier}级", $"Set {tier}-tier"), action, ReplyWords.Save) { IsPrimary = true },
                Back(card, language))
            .Typed(CardReply.AnyText, action)
            .Build();
    }

    /// <summary>To the owner, one card for all that changed at one moment (GRD-1). Null: nothing of it stands any more.</summary>
    public static Card? News(GradeNewsPage page, Language language) => page switch
    {
        { Total: 0 } => null,
        { Total: 1, Moves: [var only] } => One(only, language),
        _ => Several(page, language),
    };

    private static Card One(GradeMove move, Language language)
    {
        var why = GradeWords.Reason(move.Reason, move.ByName, language);
        var figures = move.ByName is null ? GradeWords.Evidence(move.Grade, language) : "";
        return new CardBuilder(language)
            .Title(language.Say($"{move.Number} 现在是{move.To}级", $"{move.Number} is {move.To}-tier now"), Untrusted.Line(move.Name, 60))
            .Fact(language.Say("之前", "Before"), language.Say($"{move.From}级", $"{move.From}-tier"))
            .Fact(language.Say("原因", "Why"), figures.Length > 0 ? language.Say($"{why}：{figures}", $"{why}: {figures}") : why)
            .Fact(language.Say("联系", "Calls"), move.Every is { } every
                ? language.Say($"{Words.Every(every, language)}一次，计划已重排", $"{Words.Every(every, language)}; the plan is made anew")
                : language.Say("这一级不定期回访", "none at regular times for this tier"))
            .Buttons(
                new Button(language.Say($"打开 {move.Number}", $"Open {move.Number}"), new ShowCustomer(move.Id.Value)) { IsPrimary = true },
                new Button(language.Say("为什么…", "Why…"), new ShowGrade(move.Id.Value)))
            .Build(language.Say($"{move.Number} · 现在是{move.To}级", $"{move.Number} · {move.To}-tier now"));
    }

    private static Card Several(GradeNewsPage page, Language language)
    {
        var title = language.Say($"{page.Total} 位客户换了等级", $"{page.Total} customers changed tier");
        var builder = new CardBuilder(language).Title(title, language.Say("联系计划已按新等级重排。", "Their calls are planned anew."));
        foreach (var move in page.Moves)
            builder.Row(new ListRow($"{move.Number} · {move.From} → {move.To}", Untrusted.Line(move.Name, 40), GradeWords.Reason(move.Reason, move.ByName, language)), new ShowGrade(move.Id.Value));
        builder.Small(language.Say("点一行看为什么，或回复它的号码。", "Tap a line to see why, or reply its number."));
        var rest = page.Total - page.Skip - page.Moves.Count;
        if (rest > 0)
            builder.Words(new Button(language.Say($"还有 {rest} 位", $"Show {rest} more"), new ShowGradeNews(At(page.MomentUtc), page.Skip + GradeNews.PageSize), ReplyWords.Next));
        return builder.Words(MyDay(language)).Build(title);
    }

    /// <summary>An older page whose changes were overtaken since.</summary>
    public static Card NoNews(Language language) => new CardBuilder(language)
        .Title(language.Say("这些等级后来又变了", "These tiers have changed again since"), language.Say("打开客户看现在的。", "Open a customer to see the present one."))
        .Buttons(MyDay(language))
        .Build();

    private static Card Body(CardBuilder builder, GradeCard card)
    {
        var language = builder.Language;
        builder.Title(
            language.Say($"{card.Number} · 为什么是{card.Tier}级", $"{card.Number} · why {card.Tier}-tier"),
            $"{Untrusted.Line(card.Name, 60)} · {card.TierName.In(language)} · {card.PlaybookName.In(language)}");
        var result = card.Result;
        if (card.IsSetByHand && card.History is [var set, ..])
            builder.Fact(language.Say("人工定级", "Set by hand"), GradeWords.Reason(set.Reason, set.ByName, language), isBold: true, LabelWidth);
        foreach (var evidence in result.Evidence.Where(e => e.Value is not null || result.Missing.Contains(e.Factor)).Take(6))
            builder.Fact(evidence.Factor.Name.In(language), GradeWords.Line(evidence, language), width: LabelWidth);
        builder
            .Fact(language.Say("按数据", "By figures"), card.IsSetByHand && result.FromFigures is { } tier ? Words.Tier(tier, language) : null, width: LabelWidth)
            .Fact(language.Say("先不降", "Kept"), Kept(result, language), width: LabelWidth)
            .Fact(language.Say("怎么升级", "To move up"), result.NextSteps is [var step, ..] ? GradeWords.Better(step, language) : null, width: LabelWidth);
        if (result.Missing.Count > 0)
            builder.Small(language.Say("缺的数据填在客户分级表里，再导入一次。", "Fill in what is missing in the tier sheet, and import it again."));
        if (card.History.Count > 0)
            builder.Section(language.Say("等级记录", "History"));
        foreach (var line in card.History)
            builder.Fact(Dates.Short(line.On, language), $"{(line.From is null || line.From == line.To ? line.To : $"{line.From} → {line.To}")}{language.Say("，", ", ")}{GradeWords.Reason(line.Reason, line.ByName, language)}");
        if (!card.IsSetByHand && card.NextLookOn is { } next && next > card.Today)
            builder.Small(language.Say($"{Dates.Day(next, language, card.Today)}我再按数据看一次。", $"I look at the figures again on {Dates.Day(next, language, card.Today)}."));
        return builder.Buttons(Buttons(card, language)).Build($"{card.Number} · {Words.Tier(card.Tier, language)}");
    }

    private static List<Button> Buttons(GradeCard card, Language language)
    {
        var buttons = new List<Button> { new(language.Say($"打开 {card.Number}", $"Open {card.Number}"), new ShowCustomer(card.Id.Value)) { IsPrimary = true } };
        if (!card.IsSetByHand)
            buttons.Add(new Button(language.Say("按数据重算", "Grade again"), new GradeAgain(card.Id.Value)));
        if (card.MayOverride)
            buttons.Add(new Button(language.Say("人工定级…", "Set by hand…"), new WriteGrade(card.Id.Value, card.Newest?.Value)));
        if (card is { MayOverride: true, IsSetByHand: true })
            buttons.Add(new Button(language.Say("改由数据决定", "Use the figures"), new EndOverride(card.Id.Value, card.Newest?.Value)));
        return buttons;
    }

    private static string? Kept(GradeResult result, Language language) => result.HeldByMargin is [var held, ..]
        ? language.Say(
            $"{held.Factor.Name.Zh}低于 {GradeWords.Amount(held.FallsBelow, held.Factor.Unit, language)}才降级",
            $"falls only when {Words.LowerFirst(held.Factor.Name.En)} drops below {GradeWords.Amount(held.FallsBelow, held.Factor.Unit, language)}")
        : null;

    private static void Moved(CardBuilder builder, string from, string to) => builder.Strip(
        ContainerStyle.Emphasis, $"✓ {from} → {to}", builder.Language.Say("联系计划一分钟内按新等级重排。", "Calls are planned anew within a minute."));

    private static Button Back(GradeCard card, Language language) =>
        new(language.Say("返回", "Back"), new ShowGrade(card.Id.Value), ReplyWords.Back) { IgnoresInputs = true };

    private static Button MyDay(Language language) => new(language.Say("看我的一天", "Show my day"), new ShowTasks(TaskScope.Today));

    private static string At(DateTime momentUtc) => momentUtc.ToString("O", CultureInfo.InvariantCulture);
}
