using System.Globalization;
using System.Text.RegularExpressions;

namespace CrmBot.Domain.Customers;

/// <summary>
/// How customer numbers look (ARC-7): <c>C{seq:000}</c>, or <c>{industry}-{year}-{seq:000}</c>, whose sequence runs per
/// industry and year. Needs exactly one <c>{seq}</c>; its zeros are the least number of digits.
/// </summary>
public sealed partial class NumberPattern
{
    private const int MostDigits = 9;

    private readonly string _before;
    private readonly string _after;
    private readonly int _digits;

    /// <exception cref="FormatException">The text has no or several <c>{seq}</c>, or an unknown placeholder.</exception>
    public NumberPattern(string text)
    {
        var places = SeqPlace().Matches(text);
        if (places.Count != 1)
            throw new FormatException($"“{text}” must contain {{seq}} or {{seq:000}} once.");
        var place = places[0];
        (_before, _after) = (text[..place.Index], text[(place.Index + place.Length)..]);
        _digits = Math.Max(1, place.Groups["zeros"].Length);
        if (Fill(_before, "", 0).Contains('{') || Fill(_after, "", 0).Contains('{'))
            throw new FormatException($"“{text}” may contain {{industry}}, {{year}} and {{seq}} only.");
    }

    public string Format(string industryCode, int year, int number) =>
        Fill(_before, industryCode, year) + number.ToString(new string('0', _digits), CultureInfo.InvariantCulture) + Fill(_after, industryCode, year);

    /// <summary>The name of the sequence that the number is taken from.</summary>
    public string Series(string industryCode, int year) => $"customer/{Fill(_before, industryCode, year)}#{Fill(_after, industryCode, year)}";

    /// <summary>Finds series and running number in a number that somebody else made; false when it has another shape.</summary>
    public bool TryRead(string customerNumber, out string series, out int number)
    {
        var match = Regex.Match(customerNumber, $"^(?<before>{Shape(_before)})(?<seq>[0-9]{{1,{MostDigits}}})(?<after>{Shape(_after)})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        series = $"customer/{match.Groups["before"].Value}#{match.Groups["after"].Value}";
        return int.TryParse(match.Groups["seq"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out number) && match.Success;
    }

    private static string Fill(string text, string industryCode, int year) => text
        .Replace("{industry}", industryCode, StringComparison.Ordinal)
        .Replace("{year}", year.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static string Shape(string text) => Regex.Escape(text)
        .Replace(@"\{industry}", "[A-Z]{1,10}", StringComparison.Ordinal)
        .Replace(@"\{year}", "[0-9]{4}", StringComparison.Ordinal);

    [GeneratedRegex(@"\{seq(:(?<zeros>0{1,9}))?\}", RegexOptions.NonBacktracking)]
    private static partial Regex SeqPlace();
}
