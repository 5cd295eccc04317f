using System.Text.Json;
using CrmBot.Cards.Tests.Samples;

namespace CrmBot.Cards.Tests.Rules;

internal static class ButtonRules
{
    private const int MaxButtons = 6;
    private const int MaxLatin = 18;
    private const int MaxChinese = 8;

    public static IEnumerable<string> Broken(JsonElement card)
    {
        var buttons = CardTree.Buttons(card).ToList();
        if (buttons.Count > MaxButtons)
            yield return $"buttons: {buttons.Count}, Teams hides what comes after {MaxButtons}";
        if (buttons.Count(IsPrimary) > 1)
            yield return $"buttons: more than one is primary: {string.Join(", ", buttons.Where(IsPrimary).Select(Title))}";
        foreach (var twin in buttons.GroupBy(Title).Where(g => g.Count() > 1))
            yield return $"buttons: two are called '{twin.Key}'";
        foreach (var wide in buttons.Select(Title).Where(IsWide))
            yield return $"buttons: '{wide}' is cut off on a phone";
        if (CardTree.Inputs(card).Any(i => CardTree.Is(i, "isRequired")))
            foreach (var blocked in buttons.Where(b => !IsPrimary(b) && CardTree.Text(b, "associatedInputs") != "none"))
                yield return $"buttons: '{Title(blocked)}' waits for the required field";
        foreach (var broken in CardTree.OfType(card, "Action.Execute").SelectMany(TwoFaces))
            yield return broken;
    }

    // Clients without Execute press the fallback, which must mean the same.
    private static IEnumerable<string> TwoFaces(JsonElement button)
    {
        var fallback = button.GetProperty("fallback");
        if (button.GetProperty("data").GetRawText() != fallback.GetProperty("data").GetRawText())
            yield return $"buttons: '{Title(button)}' sends other data from its fallback";
        if (Title(button) != Title(fallback) || CardTree.Text(button, "associatedInputs") != CardTree.Text(fallback, "associatedInputs"))
            yield return $"buttons: '{Title(button)}' has another fallback";
        if (CardTree.Text(button, "verb") != CardTree.Text(button.GetProperty("data"), "verb"))
            yield return $"buttons: '{Title(button)}' has another verb in its data";
    }

    private static bool IsWide(string title)
    {
        var words = title.TrimStart("123456789 ".ToCharArray());
        var chinese = words.Count(c => c is >= '\u4E00' and <= '\u9FFF');
        return chinese > 0 ? chinese > MaxChinese : words.Length > MaxLatin;
    }

    private static bool IsPrimary(JsonElement button) => CardTree.Text(button, "style") == "positive";

    private static string Title(JsonElement button) => CardTree.Text(button, "title");
}
