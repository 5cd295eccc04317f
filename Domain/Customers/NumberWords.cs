using System.Globalization;
using System.Text.RegularExpressions;

namespace CrmBot.Domain.Customers;

/// <summary>Which stored numbers somebody may mean who types "c2", "Ｃ００２" or "it-2024-1": zeros are easily left out.</summary>
internal static partial class NumberWords
{
    private const int MostDigits = 6;

    /// <returns>The typed one first, in the stored spelling.</returns>
    public static IReadOnlyList<string> Candidates(string query)
    {
        var typed = CustomerSearch.Normalise(query).ToUpperInvariant();
        var match = EndsInDigits().Match(typed);
        if (!match.Success)
            return [typed];
        var (head, number) = (match.Groups["head"].Value, int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture));
        return [.. Enumerable.Range(1, MostDigits)
            .Select(digits => head + number.ToString(new string('0', digits), CultureInfo.InvariantCulture))
            .Prepend(typed).Distinct()];
    }

    [GeneratedRegex("^(?<head>.*?)(?<number>[0-9]{1,6})$", RegexOptions.NonBacktracking)]
    private static partial Regex EndsInDigits();
}
