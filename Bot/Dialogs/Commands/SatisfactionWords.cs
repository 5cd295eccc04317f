using System.Text.RegularExpressions;

namespace CrmBot.Bot.Dialogs.Commands;

/// <summary>A clause that says nothing but a satisfaction from 1 to 5: "4/5", "satisfaction 4", 满意度4分.</summary>
internal static class SatisfactionWords
{
    private const string Before = "(?:satisfaction|rating|rated|score|满意度|评分|打分|打了?|给了?)";
    private const string After = "(?:/ ?5|out of 5|of 5|points?|stars?|分|星|颗星)";
    private static readonly Regex Marked = Patterns.Linear($"^{Before}? ?:?(?: is)? ?(?<value>[1-5]) ?{After}$");
    private static readonly Regex Named = Patterns.Linear($"^{Before} ?:?(?: is)? ?(?<value>[1-5])$");

    public static int? Read(Phrase clause)
    {
        var text = clause.Trimmed().Plain;
        var match = Marked.Match(text);
        if (!match.Success)
            match = Named.Match(text);
        return match.Success ? match.Groups["value"].Value[0] - '0' : null;
    }
}
