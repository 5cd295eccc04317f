using System.Text.RegularExpressions;

namespace CrmBot.Bot.Dialogs.Commands;

/// <summary>1 to 9 in the ways people pick from a card: 3, #3, option 3, 第3个, 第三, 选三, ③.</summary>
internal static class NumberReader
{
    private const string ChineseDigits = "一二三四五六七八九";
    private const string CircledDigits = "①②③④⑤⑥⑦⑧⑨";

    private static readonly Regex Plain = Patterns.Linear($"^[ \\n]*(?:#|no\\.? ?|number |option |row |第|选择?|按)? ?(?<digit>[1-9{CircledDigits}]) ?(?:个|项|条|题|行)?[ \\n.);,!]*$");
    private static readonly Regex Chinese = Patterns.Linear($"^[ \\n]*(?:第|选择?|按)(?<digit>[{ChineseDigits}])(?:个|项|条|题|行)?[ \\n.);,!]*$");

    /// <param name="phrase">Not trimmed: "-1" and ".5" are answers to a script's question, not picks.</param>
    public static Command.Number? Read(Phrase phrase)
    {
        var match = Plain.Match(phrase.Plain);
        if (!match.Success)
            match = Chinese.Match(phrase.Plain);
        return match.Success ? new(ValueOf(match.Groups["digit"].Value[0])) : null;
    }

    private static int ValueOf(char digit) => digit switch
    {
        <= '9' => digit - '0',
        _ => 1 + Math.Max(ChineseDigits.IndexOf(digit, StringComparison.Ordinal), CircledDigits.IndexOf(digit, StringComparison.Ordinal)),
    };
}
