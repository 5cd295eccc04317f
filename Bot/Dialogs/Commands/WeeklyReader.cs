using System.Text.RegularExpressions;

namespace CrmBot.Bot.Dialogs.Commands;

/// <summary>"weekly last Chen Jie", 陈洁上周总结: somebody's week. A week without a name is in <see cref="WholeTexts"/>.</summary>
internal static class WeeklyReader
{
    private static readonly Regex[] Forms =
    [
        Patterns.Linear(@"^weekly(?: summary| report)?(?: (?:of|for))?(?: (?<last>last)(?: week)?| this(?: week)?)?(?: (?:of|for))? (?<who>.{2,40})$"),
        Patterns.Linear(@"^(?<who>.{2,40}?)'s? (?:(?<last>last)(?: week)?|this week|week|weekly)(?: summary| report)?$"),
        Patterns.Linear(@"^(?<who>.{2,40}?) ?的? ?(?:(?<last>上周)|本周|这周) ?的?(?:周?总结|周报|小结|情况)$"),
        Patterns.Linear(@"^(?<who>.{2,40}?) ?的? ?周报$"),
        Patterns.Linear(@"^(?:(?<last>上周)|本周|这周)? ?(?:周?总结|周报|小结) ?(?<who>.{2,40})$"),
    ];

    private static readonly Regex[] Workbooks =
    [
        Patterns.Linear(@"^(?:导出|下载|(?:export|download)(?: the)?|(?:an? |the )?excel(?: file)?(?: of| for)?)[ :]*(?<week>.+?)(?:[ ,]*(?:to |as |in )?(?:an? )?(?:excel|xlsx|表格))?$"),
        Patterns.Linear(@"^(?<week>.+?)[ ,]*(?:的|导出|下载|to |as |in )?(?:an? )?(?:成|为)?(?:excel|xlsx|表格)$"),
    ];

    public static Command.Weekly? Read(Phrase phrase) => Workbook(phrase) ?? Named(phrase);

    // "export last week", 本周总结导出excel: whatever week it is, as a file.
    private static Command.Weekly? Workbook(Phrase phrase)
    {
        foreach (var form in Workbooks)
        {
            if (form.Match(phrase.Plain) is { Success: true } match && match.Cut("week", phrase).Trimmed() is var week
                && (WholeTexts.Find(week) as Command.Weekly ?? Named(week)) is { } weekly)
                return weekly with { AsWorkbook = true };
        }

        return null;
    }

    private static Command.Weekly? Named(Phrase phrase)
    {
        foreach (var form in Forms)
        {
            var match = form.Match(phrase.Plain);
            if (!match.Success)
                continue;
            var who = match.Cut("who", phrase).Trimmed();
            if (CustomerWords.LooksLikeName(who) && !who.Plain.Any(char.IsAsciiDigit))
                return new(match.Groups["last"].Success ? WeekChoice.Last : WeekChoice.This, who.Text);
        }
        return null;
    }
}
