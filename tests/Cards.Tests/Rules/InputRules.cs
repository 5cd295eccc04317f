using System.Text.Json;
using CrmBot.Cards.Tests.Samples;

namespace CrmBot.Cards.Tests.Rules;

internal static class InputRules
{
    private const int MaxInputs = 3;
    private const int MaxRequired = 1;

    public static IEnumerable<string> Broken(JsonElement card)
    {
        var inputs = CardTree.Inputs(card).ToList();
        if (inputs.Count > MaxInputs)
            yield return $"inputs: {inputs.Count}, at most {MaxInputs}";
        if (inputs.Count(IsRequired) is > MaxRequired and var required)
            yield return $"inputs: {required} are required, at most {MaxRequired}";
        foreach (var twin in inputs.GroupBy(Id).Where(g => g.Count() > 1))
            yield return $"inputs: two are called '{twin.Key}'";
        foreach (var input in inputs)
        {
            if (string.IsNullOrWhiteSpace(CardTree.Text(input, "label")))
                yield return $"inputs: '{Id(input)}' has no label";
            if (IsRequired(input) && string.IsNullOrWhiteSpace(CardTree.Text(input, "errorMessage")))
                yield return $"inputs: '{Id(input)}' is required, but says nothing when empty";
        }

        foreach (var unread in inputs.Where(i => !IsRead(card, Id(i))))
            yield return $"inputs: no button reads '{Id(unread)}'";
    }

    /// <summary>A field fills the property of the same name in some action that takes the fields along.</summary>
    private static bool IsRead(JsonElement card, string id) => CardTree.Buttons(card)
        .Where(b => CardTree.Text(b, "associatedInputs") != "none")
        .Select(b => Actions.ActionVerbs.TypeOf(CardTree.Text(b, "verb")))
        .Any(t => t?.GetProperties().Any(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name) == id) == true);

    private static bool IsRequired(JsonElement input) => CardTree.Is(input, "isRequired");

    private static string Id(JsonElement input) => CardTree.Text(input, "id");
}
