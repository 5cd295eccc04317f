using System.Text.RegularExpressions;

namespace CrmBot.Bot.Dialogs.Commands;

/// <summary>"do not contact C002", 勿扰 C002, "what do we hold on C002": what a contact wishes for their own data (BYD-18).</summary>
internal static class PrivacyReader
{
    private static readonly (PrivacyWish Wish, Regex Form)[] Forms =
    [
        (PrivacyWish.LeaveAlone, Patterns.Linear(@"^(?:勿扰|请勿打扰|(?:以后)?(?:不要|别|勿|停止)(?:再)?(?:联系|打扰)|拒绝联系)(?<who>.+)$")),
        (PrivacyWish.LeaveAlone, Patterns.Linear(@"^(?<who>[^,;]+?) ?,? ?(?:以后)?(?:勿扰|(?:请)?(?:不要|别|勿)(?:再)?(?:联系|打扰|打电话)(?:了|他了?|她了?)?|不想再?被?(?:联系|打扰)(?:了)?|拒绝联系)$")),
        (PrivacyWish.LeaveAlone, Patterns.Linear(@"^(?:(?:do not|don't|never) (?:contact|call|disturb)|stop (?:contacting|calling)|dnc|leave alone)[ :]+(?<who>.+?)(?: any ?more| again| ever)?$")),
        (PrivacyWish.LeaveAlone, Patterns.Linear(@"^(?<who>.+?) (?:do not contact|don't contact|wants no (?:contact|calls)|(?:does not|doesn't) want (?:to be contacted|to be called|calls)(?: any ?more| again)?)$")),
        (PrivacyWish.Allow, Patterns.Linear(@"^(?:恢复联系|重新联系|允许联系|(?:解除|取消)勿扰)(?<who>.+)$")),
        (PrivacyWish.Allow, Patterns.Linear(@"^(?<who>[^,;]+?) ?(?:恢复联系|可以再联系(?:了)?|可以联系了|(?:解除|取消)勿扰)$")),
        (PrivacyWish.Allow, Patterns.Linear(@"^(?:allow (?:contact|calls)(?: with| to)?|resume (?:contact|calls)(?: with| to)?|contact again)[ :]+(?<who>.+)$")),
        (PrivacyWish.Erase, Patterns.Linear(@"^删除(?:个人信息|联系人(?:信息)?)[ :]*(?<who>.+)$")),
        (PrivacyWish.Erase, Patterns.Linear(@"^删除(?<who>.+?)的?(?:个人信息|联系人(?:信息)?)$")),
        (PrivacyWish.Erase, Patterns.Linear(@"^(?:erase|delete)(?: the)? (?:contact|personal data)(?: of| on| for| at)? (?<who>.+)$")),
        (PrivacyWish.Erase, Patterns.Linear(@"^(?:erase|delete) (?<who>.+?)(?:'s)? (?:contact|personal data)$")),
        (PrivacyWish.Erase, Patterns.Linear(@"^erase (?<who>.+)$")),
        (PrivacyWish.Restrict, Patterns.Linear(@"^(?:限制处理|限制使用|restrict(?: contact| data of)?)[ :]*(?<who>.+)$")),
        (PrivacyWish.Unrestrict, Patterns.Linear(@"^(?:(?:解除|取消)限制(?:处理|使用)?|unrestrict|lift (?:the )?restriction(?: on| of| for)?)[ :]*(?<who>.+)$")),
        (PrivacyWish.Release, Patterns.Linear(@"^(?:(?:解除|取消)法律保留|(?:release|lift|end) (?:the )?(?:legal )?hold(?: on| of| for)?)[ :]*(?<who>.+)$")),
        (PrivacyWish.Export, Patterns.Linear(@"^导出(?:个人信息|联系人(?:信息)?)[ :]*(?<who>.+)$")),
        (PrivacyWish.Export, Patterns.Linear(@"^导出(?<who>.+?)的?(?:个人信息|联系人(?:信息)?)$")),
        (PrivacyWish.Export, Patterns.Linear(@"^export(?: the)? (?:contact|personal data)(?: of| on| for| at)?[ :]+(?<who>.+)$")),
        (PrivacyWish.Export, Patterns.Linear(@"^export (?<who>.+?)(?:'s)? (?:contact|personal data)$")),
        (PrivacyWish.Hold, Patterns.Linear(@"^(?:法律保留|legal hold(?: on| for)?)[ :]*(?<who>.+)$")),
        (PrivacyWish.SeeHeld, Patterns.Linear(@"^(?:隐私|个人信息)[ :]*(?<who>.+)$")),
        (PrivacyWish.SeeHeld, Patterns.Linear(@"^(?:我们)?(?:都)?(?:存|保存|留|记)了(?<who>.+?)的?(?:什么|哪些)(?:个人)?(?:信息|资料|数据)?$")),
        (PrivacyWish.SeeHeld, Patterns.Linear(@"^(?<who>.+?)的?(?:个人信息|隐私)$")),
        (PrivacyWish.SeeHeld, Patterns.Linear(@"^(?:what (?:personal )?(?:data )?do we (?:hold|store|keep|have)(?: stored)? (?:on|about|of)|privacy(?: of| for)?|personal data(?: of| on| for)?)[ :]+(?<who>.+)$")),
    ];

    /// <param name="isQuestion">Asking is not ordering.</param>
    public static Command.Privacy? Read(Phrase phrase, bool isQuestion)
    {
        foreach (var (wish, form) in Forms)
        {
            if ((!isQuestion || wish == PrivacyWish.SeeHeld) && form.Match(phrase.Plain) is { Success: true } match && Read(wish, match.Cut("who", phrase).Trimmed()) is { } command)
                return command;
        }

        return null;
    }

    private static Command.Privacy? Read(PrivacyWish wish, Phrase who)
    {
        if (Customer(who) is { } query)
            return new Command.Privacy(wish, query);
        // "legal hold C002 lawsuit of May": what follows the number is the reason.
        return wish is PrivacyWish.Hold or PrivacyWish.Export && CustomerWords.TrySplitNumber(who, out var number, out var reason) && reason.Trimmed() is { IsEmpty: false } why
            ? new Command.Privacy(wish, number, why.Text)
            : null;
    }

    // Only the number or the name itself: "do not contact C002 before noon" is a sentence.
    private static string? Customer(Phrase who) =>
        CustomerWords.ReadNumber(who) ?? (CustomerWords.LooksLikeName(who) && !CustomerWords.TrySplitNumber(who, out _, out _) ? who.Text : null);
}
