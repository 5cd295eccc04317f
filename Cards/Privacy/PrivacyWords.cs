using CrmBot.Cards.Wording;
using CrmBot.Domain;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Privacy;

namespace CrmBot.Cards.Privacy;

internal static class PrivacyWords
{
    /// <summary>What an access record tells.</summary>
    public static string Action(string action, Language language) => action switch
    {
        RevealPhone.Action => language.Say("看了号码", "saw the number"),
        ShowHeldData.Action => language.Say("看了存的信息", "saw what we hold"),
        LeaveAlone.StopAction => language.Say("记下勿扰", "noted: leave alone"),
        LeaveAlone.AllowAction => language.Say("恢复联系", "allowed contact again"),
        LeaveAlone.RestrictAction => language.Say("限制了处理", "restricted the data"),
        LeaveAlone.LiftAction => language.Say("解除了限制", "lifted the restriction"),
        HoldContact.HoldAction => language.Say("设了法律保留", "set a legal hold"),
        HoldContact.ReleaseAction => language.Say("解除了法律保留", "released the legal hold"),
        EraseContact.Action => language.Say("删除了个人信息", "erased the personal data"),
        RetainData.Action => language.Say("到期删除了个人信息", "erased the personal data after its time"),
        ExportContact.Action => language.Say("导出了个人信息", "exported the personal data"),
        _ when action.StartsWith(CorrectContact.ActionPrefix, StringComparison.Ordinal) && Enum.TryParse<ContactField>(action[CorrectContact.ActionPrefix.Length..], ignoreCase: true, out var field) =>
            language.Say($"更正了{Field(field, language)}", $"corrected the {Field(field, language)}"),
        _ => Untrusted.Line(action, 40),
    };

    public static string Field(ContactField field, Language language) => field switch
    {
        ContactField.Name => language.Say("姓名", "name"),
        ContactField.EnglishName => language.Say("英文名", "English name"),
        ContactField.Honorific => language.Say("称呼", "title"),
        ContactField.Position => language.Say("职位", "position"),
        ContactField.Phone => language.Say("电话", "phone"),
        ContactField.Email => language.Say("邮件地址", "e-mail"),
        _ => language.Say("微信", "WeChat"),
    };

    /// <summary>A value as a card may show it.</summary>
    public static string Masked(ContactField field, string value) => field switch
    {
        ContactField.Phone => Words.MaskedPhone(value),
        ContactField.Email => MaskedEmail(value),
        ContactField.Im => MaskedIm(value),
        _ => Untrusted.Line(value, 80),
    };

    public static string? Why(HeldAccess access, Language language) => access.Reason switch
    {
        { } reason and not RevealReason.Other => Reason(reason, language),
        _ => Untrusted.Line(access.Note, 80) is { Length: > 0 } note ? note : null,
    };

    public static string Reason(RevealReason reason, Language language) => reason switch
    {
        RevealReason.Call => language.Say("打电话", "a call"),
        RevealReason.Message => language.Say("发消息", "a message"),
        RevealReason.Check => language.Say("核对号码", "to check it"),
        _ => language.Say("别的原因", "another reason"),
    };

    /// <summary>l***@huadong.example: whose house it is, not whose door.</summary>
    public static string MaskedEmail(string email) => email.IndexOf('@', StringComparison.Ordinal) is var at and > 0
        ? $"{email[..1]}***{Untrusted.Line(email[at..], 60)}"
        : "****";

    public static string MaskedIm(string im) => im.Length < 6 ? "****" : $"{Untrusted.Line(im[..2])}****";
}
