using System.Text.RegularExpressions;

namespace CrmBot.Bot.Dialogs.Commands;

/// <summary>Patterns over what strangers type: always in linear time.</summary>
internal static class Patterns
{
    public static Regex Linear(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline);

    public static Phrase Cut(this Match match, string group, Phrase phrase) =>
        phrase[match.Groups[group].Index..(match.Groups[group].Index + match.Groups[group].Length)];
}
