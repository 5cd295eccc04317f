using System.Globalization;

namespace CrmBot.Bot.Dialogs.Commands;

/// <summary>Small counts as digits or words: 3, three, 三, 十五.</summary>
internal static class CountWords
{
    public const string Pattern = @"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])";
    private const string ChineseDigits = "零一二三四五六七八九";

    private static readonly Dictionary<string, int> English = new(StringComparer.Ordinal)
    {
        ["a"] = 1,
        ["an"] = 1,
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
    };

    /// <summary>Only for what <see cref="Pattern"/> has matched.</summary>
    public static int Read(string word)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        if (English.TryGetValue(word, out number))
            return number;
        var ten = word.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
            return Digit(word);
        return 10 * (ten == 0 ? 1 : Digit(word[..ten])) + Digit(word[(ten + 1)..]);
    }

    private static int Digit(string word) => word switch
    {
        "" => 0,
        "两" => 2,
        _ => ChineseDigits.IndexOf(word[0], StringComparison.Ordinal),
    };
}
