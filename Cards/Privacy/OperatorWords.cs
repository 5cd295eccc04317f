using CrmBot.Cards.Wording;
using CrmBot.Domain;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Privacy;

namespace CrmBot.Cards.Privacy;

/// <summary>What the operator's commands about personal data say on the console.</summary>
public static class OperatorWords
{
    public static string NoReason(Language language) => language.Say(
        "请写明原因：--reason \"为什么导出\"。原因会记进查看记录。", "Say what for: --reason \"why it is exported\". It goes into the log of look-ups.");

    public static string NoSuchCustomer(string number, Language language) => language.Say(
        $"没有编号为 {Untrusted.Plain(number, 40)} 的客户。", $"There is no customer with the number {Untrusted.Plain(number, 40)}.");

    public static string WhichContact(string number, Language language) => language.Say(
        $"{Untrusted.Plain(number, 40)} 有好几位联系人，请用 --contact 加序号：", $"{Untrusted.Plain(number, 40)} has several contacts. Choose one with --contact and its number:");

    public static string Contact(ContactOnFile contact, Language language) =>
        $"{contact.Place}: {Untrusted.Line(contact.Initial, 4)} · {DateOnly.FromDateTime(contact.SinceUtc):yyyy-MM-dd}{Note(contact, language)}";

    public static string NoSuchContact(int contacts, Language language) => language.Say(
        $"没有这个序号，请写 1 到 {contacts}。", $"There is no contact with that number. Write one from 1 to {contacts}.");

    public static string NoFolder(string folder, Language language) => language.Say($"没有这个文件夹：{folder}", $"There is no such folder: {folder}");

    public static string FileExists(string path, Language language) => language.Say(
        $"文件已经有了，没有覆盖：{path}。请移走它，或者换一个文件夹。", $"The file is there already and was not touched: {path}. Move it away, or take another folder.");

    public static string NotWritable(string folder, Language language) => language.Say($"这个文件夹不能写入：{folder}", $"Nothing can be written into this folder: {folder}");

    public static string DiskFull(string folder, Language language) => language.Say(
        $"磁盘满了，没有留下文件：{folder}。查看记录里已经记了这次导出。", $"The disk is full, and no file was left there: {folder}. The log of look-ups names this export all the same.");

    public static string NotWritten(string folder, Language language) => language.Say(
        $"写文件出错，没有留下文件：{folder}", $"The files could not be written, and none was left there: {folder}");

    public static string Exported(string path, Language language) => language.Say($"已导出：{path}", $"Exported: {path}");

    public static string Noted(Language language) => language.Say(
        "这次导出和原因记进了查看记录。文件里是完整的个人信息：只交给本人，用完删除。",
        "The export and its reason are in the log of look-ups. The files hold personal data in full: give them to that person alone, and delete them afterwards.");

    public static string Times(RetentionSettings settings, Language language) => language.Say(
        $"保存期限：流失客户 {Years(settings.LostYears, language)}，没有往来的客户 {Years(settings.SilentYears, language)}，草稿 {Days(settings.DraftDays, language)}。",
        $"Kept: contacts of lost customers {Years(settings.LostYears, language)}, of silent ones {Years(settings.SilentYears, language)}, drafts {Days(settings.DraftDays, language)}.");

    public static string Retained(RetentionVerdict verdict, int contacts, bool isApplied, Language language) => verdict switch
    {
        RetentionVerdict.Due when isApplied => language.Say($"已删除 {contacts} 位联系人的个人信息", $"Erased: {Words.Plural(contacts, "contact", "contacts")}"),
        RetentionVerdict.Due => language.Say($"到期，会删除 {contacts} 位联系人的个人信息", $"Past their time, would be erased: {Words.Plural(contacts, "contact", "contacts")}"),
        RetentionVerdict.Later => language.Say($"留到下次再删：{contacts} 位", $"Left for the next run: {Words.Plural(contacts, "contact", "contacts")}"),
        RetentionVerdict.LegalHold => language.Say($"到期，但在法律保留中：{contacts} 位", $"Past their time, kept on legal hold: {contacts}"),
        RetentionVerdict.Restricted => language.Say($"到期，但限制处理中，请经理决定：{contacts} 位", $"Past their time, kept while restricted, for a manager to decide: {contacts}"),
        RetentionVerdict.OpenIssue => language.Say($"到期，但还有没了结的问题：{contacts} 位", $"Past their time, kept until an issue is closed: {contacts}"),
        _ => language.Say($"到期，但还欠着承诺或约定，或正在通话：{contacts} 位", $"Past their time, kept until a promise or an agreed contact is done: {contacts}"),
    };

    public static string Drafts(int drafts, int answers, bool isApplied, Language language) => isApplied
        ? language.Say($"已删除 {drafts} 份问题草稿，{answers} 条放弃的通话里的回答。", $"Deleted: {Words.Plural(drafts, "draft of an issue", "drafts of issues")}, {Words.Plural(answers, "answer", "answers")} in dropped calls.")
        : language.Say($"会删除 {drafts} 份问题草稿，{answers} 条放弃的通话里的回答。", $"Would be deleted: {Words.Plural(drafts, "draft of an issue", "drafts of issues")}, {Words.Plural(answers, "answer", "answers")} in dropped calls.");

    public static string OnlyLooked(Language language) => language.Say("只是查看，什么都没有改。加上 --apply 才会执行。", "This was a look; nothing was changed. With --apply it is done.");

    private static string Years(int years, Language language) => years == 0 ? Ever(language) : language.Say($"{years} 年", "for " + Words.Plural(years, "year", "years"));

    private static string Days(int days, Language language) => days == 0 ? Ever(language) : language.Say($"{days} 天", "for " + Words.Plural(days, "day", "days"));

    private static string Ever(Language language) => language.Say("一直保存", "for good");

    private static string Note(ContactOnFile contact, Language language) => contact switch
    {
        { Bar: ContactBar.Erased } => language.Say("，已删除", ", erased"),
        { Bar: ContactBar.Restricted } => language.Say("，限制处理", ", restricted"),
        { Bar: ContactBar.DoNotContact } => language.Say("，勿扰", ", left alone"),
        { IsMain: true } => language.Say("，主要联系人", ", main contact"),
        _ => "",
    };
}
