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
    /// <summary>Presses that a command of the language does as well, so that no word on the card need stand for them.</summary>
    private static readonly HashSet<Type> Commands = [typeof(ShowTasks), typeof(ShowSummary), typeof(ShowHelp), typeof(SetLanguage), typeof(ShowCustomer)];

    public static IEnumerable<string> Broken(Card card, JsonElement json)
    {
        foreach (var twice in card.Replies.GroupBy(r => r.Key).Where(g => g.Distinct().Count() > 1))
            yield return $"replies: '{twice.Key}' means {string.Join(" and ", twice.Select(r => r.Action))}";
        foreach (var unknown in card.Replies.Where(r => !Key().IsMatch(r.Key)))
            yield return $"replies: nobody can type '{unknown.Key}'";
        foreach (var (key, press) in Rows(json).Concat(NumberedButtons(json)))
            if (card.Replies.FirstOrDefault(r => r.Key == key) is not { } reply || !Same(reply.Action, press))
                yield return $"replies: typing {key} is not the same as pressing '{CardTree.Text(press, "title")}'";
        if (HasNumberedLines(json) && NumberedButtons(json).Select(b => b.Press).ToList() is { Count: > 0 } numbered)
            yield return $"replies: numbers mean rows or choices here, yet '{CardTree.Text(numbered[0], "title")}' has one";
        foreach (var button in CardTree.Buttons(json).Where(b => !IsTyped(card, CardTree.Text(b, "verb"))))
            yield return $"replies: '{CardTree.Text(button, "title")}' cannot be typed";
        foreach (var figure in CardTree.Figures(json).Where(f => card.Replies.All(r => !Same(r.Action, f)) && !Commands.Contains(ActionVerbs.TypeOf(CardTree.Text(f, "verb"))!)))
            yield return $"replies: the figure '{CardTree.Text(figure, "title")}' cannot be typed";
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

    // The verb is enough: a number of a choice does what the button does with the field filled.
    private static bool IsTyped(Card card, string verb) =>
        ActionVerbs.TypeOf(verb) is { } type && (Commands.Contains(type) || card.Replies.Any(r => r.Action.GetType() == type));

    private static bool Same(CardAction action, JsonElement press) => ActionBytes.Of(action) == press.GetProperty("data").GetRawText();

    [GeneratedRegex("^([1-9]) \\S")]
    private static partial Regex NumberedTitle();

    [GeneratedRegex("^([1-9]|\\*|[a-z]+([ -][a-z]+)*|[a-z]?\\p{IsCJKUnifiedIdeographs}+)$")]
    private static partial Regex Key();
}
