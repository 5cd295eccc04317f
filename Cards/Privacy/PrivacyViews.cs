using CrmBot.Cards.Actions;
using CrmBot.Cards.Customers;
using CrmBot.Cards.Elements;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Wording;
using CrmBot.Domain;
using CrmBot.Domain.Privacy;

namespace CrmBot.Cards.Privacy;

/// <summary>What a contact wishes for their own data (BYD-18).</summary>
public static class PrivacyViews
{
    public static Card LeftAlone(ContactStanding standing, Language language)
    {
        var what = standing.WasSoBefore ? language.Say("已经是勿扰了", "They are left alone already") : language.Say("✓ 记下了：不再联系这位联系人", "✓ Noted: this contact is left alone");
        var builder = Barred(standing, what, language.Say($"{standing.Number} · 勿扰", $"{standing.Number} · do not contact"), language)
            .Small(language.Say($"写“恢复联系 {standing.Number}”可以收回。", $"Write “allow contact {standing.Number}” to take it back."));
        return Ways(builder, standing, new Button(language.Say("恢复联系", "Allow contact"), new AllowContact(standing.CustomerId.Value, standing.ContactId.Value)));
    }

    public static Card Restricted(ContactStanding standing, Language language)
    {
        var what = standing.WasSoBefore ? language.Say("已经在限制处理了", "They are restricted already") : language.Say("✓ 记下了：这位联系人的信息只保存，不使用", "✓ Noted: this contact's data is kept, and not used");
        var builder = Barred(standing, what, language.Say($"{standing.Number} · 限制处理", $"{standing.Number} · restricted"), language)
            .Small(language.Say($"写“解除限制 {standing.Number}”可以收回。", $"Write “unrestrict {standing.Number}” to take it back."));
        return Ways(builder, standing, new Button(language.Say("解除限制", "Lift restriction"), new LiftRestriction(standing.CustomerId.Value, standing.ContactId.Value)));
    }

    /// <summary>Taken back, if nothing else stands against it.</summary>
    public static Card Allowed(ContactStanding standing, Language language)
    {
        var builder = new CardBuilder(language);
        if (standing.Bar is { } bar)
            builder.Strip(ContainerStyle.Emphasis, CustomerViews.Barred(bar, language), language.Say("所以现在还是不联系。", "So they are still not contacted."));
        else if (standing.WasSoBefore)
            builder.Strip(ContainerStyle.Emphasis, language.Say("没有限制，本来就可以联系", "Nothing stood against it"));
        else
            builder.Strip(ContainerStyle.Emphasis, language.Say("✓ 记下了：可以再联系", "✓ Noted: they may be contacted again"), language.Say("该联系的马上重新安排；以前约好的时间，请再约一次。", "What is due is planned anew in a moment. Times agreed on before have to be agreed on again."));
        var title = standing.Bar is null ? language.Say($"{standing.Number} · 可以联系", $"{standing.Number} · contact allowed") : language.Say($"{standing.Number} · 还不能联系", $"{standing.Number} · not contacted yet");
        return builder.Title(title)
            .Fact(language.Say("联系人", "Contact"), Untrusted.Line(standing.Name, 60))
            .Buttons(Open(standing.CustomerId.Value, standing.Number, language), MyDay(language))
            .Build(title);
    }

    /// <summary>What a copy is for: a field, or a sentence typed.</summary>
    public static Card WhyExport(Guid customer, Guid? contact, Language language) => new CardBuilder(language)
        .Title(language.Say("导出做什么用？", "What is the copy for?"), language.Say("存下的全部都在里面，没有遮住。原因会写进记录，不要写姓名。", "It holds all that we store, unmasked. The reason goes into the log; leave names out."))
        .Field(new TextInput("reason", language.Say("一句话", "A sentence")) { ErrorMessage = language.Say("写几个字就行", "A few words are enough"), MaxLength = AccessRecord.LongestNote })
        .Words(
            new Button(language.Say("导出表格", "Excel"), new GetContactFile(customer, contact), ReplyWords.Workbook) { IsPrimary = true },
            new Button(language.Say("返回", "Back"), new ShowHeld(customer), ReplyWords.Back) { IgnoresInputs = true })
        .Typed(CardReply.AnyText, new GetContactFile(customer, contact))
        .Build();

    /// <summary>What Teams shows when it asks whether the file may be saved.</summary>
    public static string CopyLine(string number, Language language) => language.Say($"{number} 联系人的个人信息", $"Personal data of the contact of {number}");

    /// <param name="said">What became of the file.</param>
    public static Card ExportOffered(GetContactFile action, string said, Language language) => new CardBuilder(language)
        .Strip(ContainerStyle.Emphasis, said, language.Say("给了谁、为什么，都记下了。", "Who got it and why is noted."))
        .Title(language.Say("导出个人信息", "Copy of personal data"))
        .Buttons(
            new Button(language.Say("个人信息…", "Personal data…"), new ShowHeld(action.Id)),
            new Button(action.AsJson ? language.Say("也要表格", "Excel as well") : language.Say("也要 JSON", "JSON as well"), action with { AsJson = !action.AsJson }),
            MyDay(language))
        .Build();

    /// <summary>Why the data has to be kept: a field, or a sentence typed.</summary>
    public static Card WhyHold(Guid customer, Guid? contact, Language language) => new CardBuilder(language)
        .Title(language.Say("为什么要法律保留？", "Why a legal hold?"), language.Say("保留期间不能删除。原因会写进记录，不要写姓名。", "Nothing can be erased meanwhile. The reason goes into the log; leave names out."))
        .Field(new TextInput("reason", language.Say("一句话", "A sentence")) { ErrorMessage = language.Say("写几个字就行", "A few words are enough"), MaxLength = AccessRecord.LongestNote })
        .Words(
            new Button(language.Say("保留", "Hold it"), new HoldData(customer, contact), ReplyWords.Save) { IsPrimary = true },
            new Button(language.Say("返回", "Back"), new ShowHeld(customer), ReplyWords.Back) { IgnoresInputs = true })
        .Typed(CardReply.AnyText, new HoldData(customer, contact))
        .Build();

    public static Card Hold(ContactHold hold, Language language) => new CardBuilder(language)
        .Strip(ContainerStyle.Emphasis,
            hold.Note is null ? language.Say("没有法律保留", "There is no legal hold") : language.Say("✓ 法律保留：解除之前不能删除", "✓ Legal hold: nothing is erased until it is released"))
        .Title(language.Say($"{hold.Number} · 法律保留", $"{hold.Number} · legal hold"))
        .Fact(language.Say("联系人", "Contact"), Untrusted.Line(hold.Name, 60))
        .Fact(language.Say("原因", "Why"), Untrusted.Line(hold.Note, 200))
        .Buttons(
            new Button(language.Say("个人信息…", "Personal data…"), new ShowHeld(hold.CustomerId.Value)),
            Open(hold.CustomerId.Value, hold.Number, language))
        .Build();

    public static Card ConfirmErase(ErasePreview preview, Language language) => new CardBuilder(language)
        .Strip(ContainerStyle.Attention, language.Say("! 删除以后不能恢复", "! There is no way back"),
            preview.IsOnlyContact ? language.Say("没有别的联系人可以联系，所以联系也会全部停下。", "There is nobody else to contact, so all contacts stop as well.") : null)
        .Title(language.Say($"{preview.Number} · 删除个人信息？", $"{preview.Number} · erase personal data?"))
        .Fact(language.Say("谁", "Whose"), Untrusted.Line(preview.Name, 60), isBold: true)
        .Fact(language.Say("会删掉", "Goes"), language.Say("姓名、称呼、职位、电话、邮件、微信、特点；记录、通话、问题、任务里写到的，也换成“[已删除]”", "name, title, position, phone, e-mail, WeChat, notes; in logs, calls, issues and tasks “[erased]” takes their place"))
        .Fact(language.Say("会留下", "Stays"), language.Say("公司资料，联系的日期和结果，谁看过、改过；备份里的到期才消失", "the company's data, days and results of contacts, who looked or changed; backups until they expire"))
        .Buttons(
            new Button(language.Say("返回", "Back"), new ShowHeld(preview.CustomerId.Value), ReplyWords.Back),
            new Button(language.Say("删除", "Erase"), new EraseForGood(preview.CustomerId.Value, preview.ContactId.Value)))
        .Build();

    public static Card Erased(ErasedContact erased, Language language) => new CardBuilder(language)
        .Strip(ContainerStyle.Emphasis, language.Say("✓ 个人信息已删除", "✓ The personal data is erased"),
            erased.WasSoBefore ? language.Say("之前就已经删除了。", "It was erased before.") : language.Say($"{erased.Texts} 处文字里的也换掉了。", $"It was taken out of {Words.Plural(erased.Texts, "text", "texts")} as well."))
        .Title(language.Say($"{erased.Number} · 已删除", $"{erased.Number} · erased"))
        .Buttons(Open(erased.CustomerId.Value, erased.Number, language), MyDay(language))
        .Build();

    public static Card Corrected(CorrectedContact corrected, Language language) => new CardBuilder(language)
        .Strip(ContainerStyle.Emphasis, language.Say("✓ 更正好了", "✓ Corrected"), language.Say("原来的没有保留，谁改的记下了。", "The old one is not kept; who changed it is noted."))
        .Title(language.Say($"{corrected.Number} · 更正{PrivacyWords.Field(corrected.Field, language)}", $"{corrected.Number} · {PrivacyWords.Field(corrected.Field, language)} corrected"))
        .Fact(language.Say("联系人", "Contact"), Untrusted.Line(corrected.Name, 60))
        .Fact(Words.Capital(PrivacyWords.Field(corrected.Field, language)), PrivacyWords.Masked(corrected.Field, corrected.Value), width: "92px")
        .Buttons(Open(corrected.CustomerId.Value, corrected.Number, language), MyDay(language))
        .Build();

    private static CardBuilder Barred(ContactStanding standing, string what, string title, Language language) => new CardBuilder(language)
        .Strip(ContainerStyle.Emphasis, what, standing.TakesOver is null
            ? language.Say("不再安排联系，不再提醒，也不再显示号码。", "No contact is planned, nobody is reminded, and the number stays hidden.")
            : language.Say("其他联系人可以联系，照常安排。", "Another contact may be contacted, so all goes on."))
        .Title(title)
        .Fact(language.Say("勿扰", "Left alone"), Untrusted.Line(standing.Name, 60))
        .Fact(language.Say("改为联系", "Now talk to"), Untrusted.Line(standing.TakesOver, 60), isBold: true)
        .Fact(language.Say("停下了", "Stopped"), Ended(standing.Ended, language))
        .Fact(language.Say("还欠着", "Still owed"), Owed(standing, language));

    private static Card Ways(CardBuilder builder, ContactStanding standing, Button takeBack) => builder
        .Buttons(takeBack, Open(standing.CustomerId.Value, standing.Number, builder.Language), MyDay(builder.Language)).Build();

    private static string Ended(ContactsEnded? ended, Language language)
    {
        if (ended is null)
            return "";
        var contacts = ended.Contacts == 0 ? language.Say("没有已安排的联系", "no contact was planned") : language.Say($"{ended.Contacts} 次已安排的联系", Words.Plural(ended.Contacts, "planned contact", "planned contacts"));
        return ended.HadCall ? contacts + language.Say("，还有没打完的通话", ", and the call that was open") : contacts;
    }

    private static string Owed(ContactStanding standing, Language language)
    {
        var parts = standing.OpenIssues.Take(3).ToList();
        if (standing.OpenPromises > 0)
            parts.Add(language.Say($"{standing.OpenPromises} 项承诺", Words.Plural(standing.OpenPromises, "promise", "promises")));
        return string.Join(" · ", parts);
    }

    private static Button Open(Guid customer, string number, Language language) =>
        new(language.Say($"打开 {number}", $"Open {number}"), new ShowCustomer(customer)) { IsPrimary = true };

    private static Button MyDay(Language language) => new(language.Say("看我的一天", "Show my day"), new ShowTasks(Domain.Tasks.TaskScope.Today));
}
