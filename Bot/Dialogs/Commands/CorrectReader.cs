using System.Text.RegularExpressions;
using CrmBot.Domain.Customers;

namespace CrmBot.Bot.Dialogs.Commands;

/// <summary>"correct C002 phone 13900001111", 更正 C002 电话 13900001111.</summary>
internal static class CorrectReader
{
    private static readonly Regex Verb = Patterns.Linear("^(?:更正|改正|修改|correct|change|fix)[ :]*(?<rest>.+)$");

    private static readonly (ContactField Field, Regex Form)[] Forms =
    [
        (ContactField.EnglishName, Form("英文名字?|english name")),
        (ContactField.Name, Form("姓名|名字|name")),
        (ContactField.Honorific, Form("称呼|honorific|title")),
        (ContactField.Position, Form("职位|职务|position|job title")),
        (ContactField.Phone, Form("电话号码|手机号码?|电话|手机|号码|phone(?: number)?|mobile|number")),
        (ContactField.Email, Form("邮件地址|电子邮件|邮箱|邮件|e-?mail(?: address)?")),
        (ContactField.Im, Form("微信号?|wechat|im")),
    ];

    public static Command.Correct? Read(Phrase phrase)
    {
        if (Verb.Match(phrase.Plain) is not { Success: true } verb || !CustomerWords.TrySplitNumber(verb.Cut("rest", phrase).Trimmed(), out var number, out var told))
            return null;
        foreach (var (field, form) in Forms)
        {
            if (form.Match(told.Plain) is { Success: true } match && match.Cut("value", told) is var value)
                return new Command.Correct(number, field, value.Text.Trim());
        }

        return null;
    }

    private static Regex Form(string words) => Patterns.Linear($"^(?:'s)?[ :,的]*(?:the )?(?:{words})(?: ?(?:改为|改成|应该是|是|为) ?|[ :]+to |[ :]+is |[ :]+)(?<value>.+)$");
}
