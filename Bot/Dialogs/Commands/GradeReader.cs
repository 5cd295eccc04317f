using System.Text.RegularExpressions;
using CrmBot.Domain.Grading;

namespace CrmBot.Bot.Dialogs.Commands;

/// <summary>
/// "grade C002", C002 为什么是B级, "set C002 to A: strategic for us": grades are spoken of with the customer's number, since
/// "grade" alone is a word of answers.
/// </summary>
internal static class GradeReader
{
    private static readonly (GradeWish Wish, Regex Form)[] Forms =
    [
        (GradeWish.Again, Patterns.Linear(@"^(?:重新分级|重新定级|重新评级|按数据重算|重算等级|重算)[ :]*(?<who>.+)$")),
        (GradeWish.Again, Patterns.Linear(@"^(?<who>.+?) ?的?(?:等级)?(?:重新分级|重新定级|重新评级|按数据重算|重算)(?:等级|一下)?$")),
        (GradeWish.Again, Patterns.Linear(@"^(?:re-?grade|grade again)[ :]+(?<who>.+)$")),
        (GradeWish.Again, Patterns.Linear(@"^grade (?<who>.+) again$")),
        (GradeWish.LetFiguresDecide, Patterns.Linear(@"^(?:取消人工定级|改由数据决定)[ :]*(?<who>.+)$")),
        (GradeWish.LetFiguresDecide, Patterns.Linear(@"^(?<who>.+?) ?的?(?:取消人工定级|改由数据决定|按数据定级)$")),
        (GradeWish.LetFiguresDecide, Patterns.Linear(@"^(?:use the figures|let (?:the )?figures decide)(?: on| for| about| of)?[ :]+(?<who>.+)$")),
        (GradeWish.Set, Patterns.Linear(@"^(?:把|将)?(?<who>.+?) ?的?(?:等级|级别)?(?:人工)?(?:定|改|调整?|升|降)(?:为|成|到) ?(?<tier>[abcd]) ?级?(?:[ ,;:。]+(?:因为|原因是?)?[ :]*(?<why>.+))?$")),
        (GradeWish.Set, Patterns.Linear(@"^(?:set|grade|move|put) (?<who>.+?) (?:to|as|in|into) (?:tier )?(?<tier>[abcd])(?:-tier| tier)?(?:(?:[,;:]| because| since)[ ,;:]*(?<why>.+))?$")),
        (GradeWish.See, Patterns.Linear(@"^(?:为什么|为何|为啥)(?<who>.+?)是 ?[abcd] ?级(?:客户)?$")),
        (GradeWish.See, Patterns.Linear(@"^(?<who>.+?) ?(?:为什么|为何|为啥)是 ?[abcd] ?级(?:客户)?$")),
        (GradeWish.See, Patterns.Linear(@"^(?:等级|级别|定级)[ :]*(?<who>.+)$")),
        (GradeWish.See, Patterns.Linear(@"^(?<who>.+?) ?的?(?:等级|级别|是几级|是什么级别?|是哪一?级)(?:客户)?$")),
        (GradeWish.See, Patterns.Linear(@"^why is (?<who>.+?) (?:in |an? )?(?:tier )?[abcd](?:-tier| tier)?(?: customer)?$")),
        (GradeWish.See, Patterns.Linear(@"^(?:grade|tier)(?: of| for)?[ :]+(?<who>.+)$")),
        (GradeWish.See, Patterns.Linear(@"^(?<who>.+?)(?:'s)? (?:grade|tier)$")),
    ];

    /// <param name="isQuestion">Asking is not ordering.</param>
    public static Command.Grade? Read(Phrase phrase, bool isQuestion)
    {
        foreach (var (wish, form) in Forms)
        {
            if ((!isQuestion || wish == GradeWish.See) && form.Match(phrase.Plain) is { Success: true } match && Read(wish, match, phrase) is { } command)
                return command;
        }

        return null;
    }

    private static Command.Grade? Read(GradeWish wish, Match match, Phrase phrase) => CustomerWords.ReadNumber(match.Cut("who", phrase).Trimmed()) is { } number
        ? new Command.Grade(wish, number, wish == GradeWish.Set ? Enum.Parse<Tier>(match.Groups["tier"].Value, ignoreCase: true) : null, match.Groups["why"].Success ? match.Cut("why", phrase).Text.Trim() : null)
        : null;
}
