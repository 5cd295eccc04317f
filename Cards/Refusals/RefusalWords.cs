using CrmBot.Cards.Wording;
using CrmBot.Domain;
using CrmBot.Domain.Calls;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Customers.Import;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Issues;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.Workbooks;
using CrmBot.Domain.WorkingTime;

namespace CrmBot.Cards.Refusals;

/// <summary>Every refusal as a sentence that says what to do. One switch; a test finds a refusal without words.</summary>
public static class RefusalWords
{
    /// <summary>For who sends more in a minute than anybody can read.</summary>
    public static string TooFast(Language language) => language.Say(
        "慢一点，我跟不上了。刚才的没有处理，过一分钟再试就好。", "A little slower, please, I cannot keep up. What you just sent was not done; try again in a minute.");

    public static string Sentence(Refusal refusal, Language language) => refusal switch
    {
        NotFound => language.Say("没找到，或者不归你看。", "Not found, or not yours to see."),
        NotYours { OwnerName: { } owner } => language.Say($"这件事由{Untrusted.Line(owner, 40)}负责。", $"This belongs to {Untrusted.Line(owner, 40)}."),
        NotYours => language.Say("这件事不归你负责。", "This is not yours to change."),
        OutOfDate => language.Say("这张卡片已经过时，刚才的点击没有改动任何内容。", "This card was out of date. Your press changed nothing."),
        TooLateToUndo => language.Say("十分钟已过，不能撤销了。写一句更正就行。", "The ten minutes are over. Write a line that corrects it."),
        DayIsPast past => language.Say($"{Dates.Short(past.Day, language)}已经过去了，请选今天或以后的一天。", $"{Dates.Short(past.Day, language)} is in the past. Pick a day from today on."),
        DayTooLate late => language.Say($"太远了，最晚 {Dates.Day(late.Latest, language, DateOnly.MinValue)}。", $"That is too far off. The latest day is {Dates.Day(late.Latest, language, DateOnly.MinValue)}."),
        AnswerNeeded => language.Say("还差一个回答，填一下或者跳过。", "An answer is missing. Fill it in, or skip."),
        NumberOutOfRange range => language.Say($"请填 {range.Min} 到 {range.Max} 之间的数。", $"Give a number from {range.Min} to {range.Max}."),
        TaskIsClosed => language.Say("这件事已经处理完了，刚才的点击没有改动任何内容。", "This is already done. Your press changed nothing."),
        ColleagueIsOnIt on => language.Say($"{Untrusted.Line(on.Name, 40)}正在联系这位客户。", $"{Untrusted.Line(on.Name, 40)} is on it already."),
        SnoozeTooLong snooze => language.Say($"最晚只能推到 {Dates.Short(snooze.LatestOn, language)}。", $"The latest day is {Dates.Short(snooze.LatestOn, language)}. Pick one before it."),
        CallIsOver { WasSaved: true } => language.Say("这次通话已经保存了。", "This call is saved already."),
        CallIsOver => language.Say("这次通话已经放弃了。", "This call was dropped."),
        NoScript => language.Say("这件事没有话术，点一下或写一句就记好。", "There is no script for this. Log it with a tap or a sentence."),
        WorkingHoursUnreadable hours => language.Say($"工作时间“{Untrusted.Line(hours.Part, 40)}”看不懂，请写成 Mon-Fri 09:00-18:00。", $"Working hours “{Untrusted.Line(hours.Part, 40)}” cannot be read. Write them like Mon-Fri 09:00-18:00."),
        ProposalTooOld old => language.Say($"这句是{Dates.Short(old.ProposedOn, language)}写的，现在点会算成今天联系过。今天也联系了，就再写一句。", $"You wrote this on {Dates.Short(old.ProposedOn, language)}; an OK now would count as a contact of today. If you talked today as well, write it once more."),
        WhichCustomer => language.Say("好几位客户都符合，写上编号吧。", "Several customers fit. Write the number."),
        IssueAlreadyLogged => language.Say("这个问题已经登记了。", "This issue is logged already."),
        IssueIsClosed closed => language.Say($"{closed.Number} 已经了结了。", $"{closed.Number} is closed already."),
        TextTooLong text => language.Say($"太长了，最多 {text.Most} 个字。", $"That is too long: {text.Most} characters at most."),
        WorkbookTooLarge large => language.Say($"文件太大，最多 {large.LimitBytes / 1_048_576} MB。拆成几个再导入。", $"The file is too large: {large.LimitBytes / 1_048_576} MB at most. Split it and import the parts."),
        WorkbookUnpacksTooLarge => language.Say("文件解开后太大，拆成几个再导入。", "The file unpacks to too much. Split it and import the parts."),
        NotAWorkbook => language.Say("这不是 Excel 工作簿，请另存为 .xlsx。", "This is no Excel workbook. Save it as .xlsx."),
        WorkbookOldOrLocked { IsLocked: true } => language.Say("工作簿有密码，请去掉密码再导入。", "The workbook has a password. Remove it and import again."),
        WorkbookOldOrLocked => language.Say("这是旧格式，请另存为 .xlsx。", "This is the old format. Save it as .xlsx."),
        WorkbookDamaged => language.Say("工作簿打不开，请在 Excel 里修复后再导入。", "The workbook is damaged. Repair it in Excel and import again."),
        WorkbookReachesOutside => language.Say("工作簿里有指向外部的内容，请去掉再导入。", "The workbook points to things outside itself. Remove them and import again."),
        SheetHasTooManyRows rows => language.Say($"“{Untrusted.Line(rows.Sheet, 40)}”行数太多，最多 {rows.Limit} 行。", $"“{Untrusted.Line(rows.Sheet, 40)}” has too many rows: {rows.Limit} at most."),
        SheetHasTooManyColumns columns => language.Say($"“{Untrusted.Line(columns.Sheet, 40)}”列数太多，最多 {columns.Limit} 列。", $"“{Untrusted.Line(columns.Sheet, 40)}” has too many columns: {columns.Limit} at most."),
        ImportHasBadCells bad => language.Say($"有 {bad.Cells} 个格子要改（{bad.Rows} 行），所以什么都没导入。改好再来，或者选择跳过这些行。", $"{bad.Cells} cells in {bad.Rows} rows have to be mended, so nothing was imported. Mend them, or choose to leave those rows out."),
        NoKnownSheet => language.Say("这个工作簿里没有认识的表，请用样例工作簿作模板。", "No sheet of this workbook belongs to a known form. Take the sample workbook as the template."),
        ContactBarred { Bar: ContactBar.DoNotContact } => language.Say("这位联系人请我们不要再联系，所以不显示号码。要收回的话，写“恢复联系”加客户编号。", "This contact asked us not to get in touch, so the number stays hidden. To take it back, write “allow contact” and the customer's number."),
        ContactBarred { Bar: ContactBar.Restricted } => language.Say("这位联系人的信息限制处理中，只保存，不使用。", "This contact's data is restricted: it is kept, and nobody uses it."),
        ContactBarred => language.Say("这位联系人的个人信息已经删除。", "This contact's personal data is erased."),
        LeadersOnly => language.Say("这件事由经理或总监负责。", "This is for a manager or a director to decide."),
        DirectorsOnly => language.Say("这件事由总监负责。", "This is for a director to decide."),
        OnLegalHold hold => language.Say($"这位联系人的信息在法律保留中，解除之前不能删除或更改。原因：{Untrusted.Line(hold.Note, 120)}。", $"This contact's data is on legal hold and cannot be erased or changed before that is released. The reason: {Untrusted.Line(hold.Note, 120)}."),
        ValueUnreadable { Field: ContactField.Phone } => language.Say("这个电话看不懂，请写成 13900001111 这样。", "That does not read like a phone number. Write it like 13900001111."),
        ValueUnreadable { Field: ContactField.Email } => language.Say("这个邮件地址看不懂，请写成 name@company.com 这样。", "That does not read like an e-mail address. Write it like name@company.com."),
        ValueUnreadable => language.Say("要更正成什么？写在后面就行。", "What is the right one? Write it behind."),
        NoContactOnFile => language.Say("这位客户还没有登记联系人，没有个人信息可处理。", "There is no contact on file for this customer, so there is no personal data either."),
        WhichTenant which => language.Say($"有 {which.Tenants.Count} 个租户用这个编号，请加上 --tenant。", $"{which.Tenants.Count} tenants use this number. Say which one with --tenant."),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal.GetType().Name, "A refusal without words."),
    };
}
