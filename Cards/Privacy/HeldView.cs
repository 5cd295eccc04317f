using CrmBot.Cards.Actions;
using CrmBot.Cards.Calls;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Wording;
using CrmBot.Domain;
using CrmBot.Domain.Privacy;

namespace CrmBot.Cards.Privacy;

/// <summary>"What do we hold on this contact?", with what may be done about it (BYD-18).</summary>
public static class HeldView
{
    public static Card Show(HeldData held, Language language)
    {
        var builder = new CardBuilder(language)
            .Title(language.Say($"{held.Number} · 我们存了什么", $"{held.Number} · what we hold"), language.Say("关于这位联系人；这次查看也记下了。", "On this contact. This look is noted as well."))
            .Fact(language.Say("联系人", "Contact"), Person(held, language))
            .Fact(language.Say("电话", "Phone"), held.Phone is { } phone ? Words.MaskedPhone(phone) : null)
            .Fact(language.Say("邮件", "E-mail"), held.Email is { } email ? PrivacyWords.MaskedEmail(email) : null)
            .Fact(language.Say("微信", "WeChat"), held.Im is { } im ? PrivacyWords.MaskedIm(im) : null)
            .Fact(language.Say("首选", "Prefers"), held.PreferredChannel is { } channel ? Words.Channel(channel, language) : null)
            .Fact(language.Say("特点", "Notes"), Untrusted.Line(held.CharacterNotes, 120))
            .Fact(language.Say("用途", "What for"), language.Say("客户维护：按计划联系、通话、处理问题", "Customer care: planned contacts, calls, solving issues"))
            .Fact(language.Say("来源", "Source"), language.Say($"{Dates.Day(held.Since, language, held.Today)}从客户档案导入", $"the customer archive, imported {Dates.Day(held.Since, language, held.Today)}"))
            .Fact(language.Say("记录", "Log"), language.Say($"这位客户有 {held.LoggedContacts} 次联系记录，里面可能提到", $"{Words.Plural(held.LoggedContacts, "logged contact", "logged contacts")} with the customer may speak of them"))
            .Fact(language.Say("状态", "State"), State(held, language), isBold: true);
        builder.Section(language.Say("最近谁看过、改过", "Who looked or changed"));
        if (held.Accesses.Count == 0)
            builder.Paragraph(language.Say("还没有人。", "Nobody so far."));
        foreach (var access in held.Accesses)
            builder.Fact(Dates.Short(DateOnly.FromDateTime(access.At), language), Access(access, language));
        if (held.Readers.Count > 0)
            builder.Fact(language.Say("30 天内", "In 30 days"), Readers(held, language));
        if (!held.IsErased)
            builder.Small(language.Say($"有错就写：更正 {held.Number} 电话 13900001111", $"Something wrong? Write: correct {held.Number} phone 13900001111"));
        return builder.Buttons(Buttons(held, language)).Build(language.Say($"{held.Number} · 个人信息", $"{held.Number} · personal data"));
    }

    private static string Person(HeldData held, Language language)
    {
        var parts = new[] { Untrusted.Line(held.Name, 60), Untrusted.Line(held.Position, 60), CallBriefView.Role(held.Role, language) };
        return string.Join(language.Say("，", ", "), parts.Where(p => p.Length > 0));
    }

    private static string State(HeldData held, Language language)
    {
        if (held.IsErased)
            return language.Say("已删除", "erased");
        var parts = new List<string>();
        if (held.DoNotContactSince is { } alone)
            parts.Add(language.Say($"{Dates.Day(alone, language, held.Today)}起勿扰", $"left alone since {Dates.Day(alone, language, held.Today)}"));
        if (held.RestrictedSince is { } restricted)
            parts.Add(language.Say($"{Dates.Day(restricted, language, held.Today)}起限制处理", $"restricted since {Dates.Day(restricted, language, held.Today)}"));
        if (held.LegalHoldSince is { } hold)
            parts.Add(language.Say($"{Dates.Day(hold, language, held.Today)}起法律保留：{Untrusted.Line(held.LegalHoldNote, 80)}", $"legal hold since {Dates.Day(hold, language, held.Today)}: {Untrusted.Line(held.LegalHoldNote, 80)}"));
        return parts.Count == 0 ? language.Say("可以联系", "may be contacted") : string.Join(language.Say("；", "; "), parts);
    }

    private static string Access(HeldAccess access, Language language)
    {
        var what = $"{Dates.Time(access.At)} {Untrusted.Line(access.Who, 40)}{language.Say("", " ")}{PrivacyWords.Action(access.Action, language)}";
        return PrivacyWords.Why(access, language) is { } why ? what + language.Say($"：{why}", $": {why}") : what;
    }

    private static string Readers(HeldData held, Language language)
    {
        var names = held.Readers.Select(r => $"{Untrusted.Line(r.Who, 40)}{language.Say("（", " (")}{Dates.Short(r.LastOn, language)}{language.Say("）", ")")}");
        return language.Say("看过或改过这位客户：", "saw or changed the customer: ") + string.Join(language.Say("、", ", "), names);
    }

    private static List<Button> Buttons(HeldData held, Language language)
    {
        var (customer, contact) = (held.CustomerId.Value, held.ContactId.Value);
        var buttons = new List<Button>();
        if (held.IsErased)
            return [Back(customer, language)];
        buttons.Add(held.DoNotContactSince is null
            ? new Button(language.Say("不要再联系", "Do not contact"), new LeaveContactAlone(customer, contact))
            : new Button(language.Say("恢复联系", "Allow contact"), new AllowContact(customer, contact)));
        if (held.MayErase)
        {
            buttons.Add(held.RestrictedSince is null
                ? new Button(language.Say("限制处理", "Restrict"), new RestrictContact(customer, contact))
                : new Button(language.Say("解除限制", "Lift restriction"), new LiftRestriction(customer, contact)));
        }

        if (held.MayErase)
            buttons.Add(new Button(language.Say("导出…", "Export…"), new AskExport(customer)));
        if (held is { MayErase: true, LegalHoldSince: null })
            buttons.Add(new Button(language.Say("删除…", "Erase…"), new AskErase(customer)));
        if (held.MayHold)
        {
            buttons.Add(held.LegalHoldSince is null
                ? new Button(language.Say("法律保留…", "Legal hold…"), new HoldData(customer, contact))
                : new Button(language.Say("解除法律保留", "Release the hold"), new ReleaseData(customer, contact)));
        }

        buttons.Add(Back(customer, language));
        return buttons;
    }

    private static Button Back(Guid customer, Language language) => new(language.Say("返回", "Back"), new ShowCustomer(customer), ReplyWords.Back);
}
