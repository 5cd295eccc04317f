using System.Text;
using System.Text.RegularExpressions;

namespace CrmBot.Domain.Calls;

/// <summary>Fills the blanks of a script's line. The result is plain text of unknown people: cards escape it (SEC-4).</summary>
public static partial class ScriptText
{
    /// <summary>
    /// The line as it is said, with the fallback where a value is unknown or blank; null when a blank without fallback has no value,
    /// for then the line is not said at all.
    /// </summary>
    public static string? Fill(TwoTexts line, Language language, IReadOnlyDictionary<string, string> values)
    {
        var template = line.In(language);
        var filled = new StringBuilder(template.Length);
        var end = 0;
        foreach (Match blank in Blank().Matches(template))
        {
            filled.Append(template, end, blank.Index - end);
            end = blank.Index + blank.Length;
            if (ValueOf(blank.Groups[1].Value, language, values) is not { } value)
            {
                return null;
            }

            filled.Append(language == Language.English && StartsSentence(filled) ? Capitalised(value) : value);
        }

        return filled.Append(template, end, template.Length - end).ToString();
    }

    public static IEnumerable<string> PlaceholdersIn(string template)
        => Blank().Matches(template).Select(blank => blank.Groups[1].Value).Distinct();

    /// <summary>A fallback is no value.</summary>
    public static bool IsKnown(string placeholder, IReadOnlyDictionary<string, string> values)
        => values.TryGetValue(placeholder, out var value) && !string.IsNullOrWhiteSpace(value);

    private static string? ValueOf(string name, Language language, IReadOnlyDictionary<string, string> values)
    {
        if (IsKnown(name, values))
        {
            return values[name].Trim();
        }

        if (name == ScriptPlaceholders.Honorific)
        {
            return ValueOf(ScriptPlaceholders.Contact, language, values);
        }

        return ScriptPlaceholders.All.TryGetValue(name, out var placeholder) ? placeholder.Fallback?.In(language) : null;
    }

    private static bool StartsSentence(StringBuilder before)
    {
        var last = before.Length - 1;
        while (last >= 0 && (char.IsWhiteSpace(before[last]) || before[last] is '"' or '“'))
        {
            last--;
        }

        return last < 0 || before[last] is '.' or '?' or '!';
    }

    private static string Capitalised(string value) => char.ToUpperInvariant(value[0]) + value[1..];

    [GeneratedRegex(@"\{([^{}]*)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Blank();
}
