using System.Text.Json;
using System.Text.RegularExpressions;
using CrmBot.Cards.Actions;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Tests.Actions;
using CrmBot.Cards.Tests.Samples;

namespace CrmBot.Cards.Tests.Rules;

/// <summary>What can be typed does what the button says (BYD-19).</summary>
internal static partial class ReplyRules
{
    private static readonly HashSet<string> Words =
        [.. typeof(ReplyWords).GetFields().Select(f => (string)f.GetRawConstantValue()!), CardReply.AnyText];

    public static IEnumerable<string> Broken(Card card, JsonElement json)
    {
        foreach (var twice in card.Replies.GroupBy(r => r.Key).Where(g => g.Distinct().Count() > 1))
            yield return $"replies: '{twice.Key}' means {string.Join(" and ", twice.Select(r => r.Action))}";
        foreach (var unknown in card.Replies.Where(r => !Number().IsMatch(r.Key) && !Words.Contains(r.Key)))
            yield return $"replies: nobody can type '{unknown.Key}'";
        foreach (var (key, press) in Rows(json).Concat(NumberedButtons(json)))
            if (card.Replies.FirstOrDefault(r => r.Key == key) is not { } reply || !Same(reply.Action, press))
                yield return $"replies: typing {key} is not the same as pressing '{CardTree.Text(press, "title")}'";
        if (HasNumberedLines(json) && NumberedButtons(json).Select(b => b.Press).ToList() is { Count: > 0 } numbered)
            yield return $"replies: numbers mean rows or choices here, yet '{CardTree.Text(numbered[0], "title")}' has one";
        foreach (var button in CardTree.Buttons(json).Where(b => !card.Replies.Any(r => Same(r.Action, b))))
            yield return $"replies: '{CardTree.Text(button, "title")}' cannot be typed";
    }

    private static IEnumerable<(string Key, JsonElement Press)> NumberedButtons(JsonElement json) =>
        from button in CardTree.Buttons(json)
        let number = NumberedTitle().Match(CardTree.Text(button, "title"))
        where number.Success
        select (number.Groups[1].Value, button);

    private static IEnumerable<(string Key, JsonElement Press)> Rows(JsonElement json) =>
        from row in CardTree.Rows(json)
        let press = row.GetProperty("selectAction")
        select (CardTree.Text(press, "title").Split(':')[0], press);

    private static bool HasNumberedLines(JsonElement json) => CardTree.Rows(json).Any() || CardTree.OfType(json, "Input.ChoiceSet")
        .SelectMany(i => i.GetProperty("choices").EnumerateArray())
        .Any(c => NumberedTitle().IsMatch(CardTree.Text(c, "title")));

    private static bool Same(CardAction action, JsonElement press) => ActionBytes.Of(action) == press.GetProperty("data").GetRawText();

    [GeneratedRegex("^([1-9]) \\S")]
    private static partial Regex NumberedTitle();

    [GeneratedRegex("^[1-9]$")]
    private static partial Regex Number();
}
