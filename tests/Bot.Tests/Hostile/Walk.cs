using System.Text.Json;
using System.Text.Json.Nodes;
using CrmBot.Support.App;

namespace CrmBot.Bot.Tests.Hostile;

/// <summary>Goes from card to card by every button, a few times by each, and writes hostile words into every field.</summary>
internal sealed class Walk
{
    private const int TimesEach = 2;

    private readonly List<JsonElement> cards = [];
    private readonly HashSet<string> verbs = [];

    public IReadOnlyList<JsonElement> Cards => cards;

    public IReadOnlyCollection<string> Verbs => verbs;

    public async Task ThroughAsync(Chatter person, params string[] words)
    {
        var pressed = new Dictionary<string, int>();
        foreach (var word in words)
        {
            var open = new Queue<ShownCard>([await person.SayAsync(word)]);
            while (open.TryDequeue(out var card))
            {
                cards.Add(card.Json);
                foreach (var (_, data, ignoresInputs) in card.Buttons)
                {
                    var verb = data.GetProperty("verb").GetString()!;
                    if (pressed.TryGetValue(verb, out var times) && times >= TimesEach) continue;
                    (pressed[verb], _) = (times + 1, verbs.Add(verb));
                    open.Enqueue(await person.PressAsync(card, Filled(card, data, ignoresInputs)));
                }
            }
        }
    }

    private static JsonObject Filled(ShownCard card, JsonElement data, bool ignoresInputs)
    {
        var filled = JsonObject.Create(data)!.DeepClone().AsObject();
        foreach (var input in ignoresInputs ? [] : Inputs(card.Json.GetProperty("body")))
            filled[input.GetProperty("id").GetString()!] = Value(input);
        return filled;
    }

    private static string Value(JsonElement input) => input.GetProperty("type").GetString() switch
    {
        "Input.Text" => HostileWords.Text,
        "Input.ChoiceSet" => input.GetProperty("choices")[0].GetProperty("value").GetString()!,
        "Input.Date" => "2026-11-27",
        "Input.Time" => "15:00",
        _ => "4",
    };

    private static IEnumerable<JsonElement> Inputs(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Inputs),
        JsonValueKind.Object when node.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString()!.StartsWith("Input.", StringComparison.Ordinal) => [node],
        JsonValueKind.Object => node.EnumerateObject().SelectMany(p => Inputs(p.Value)),
        _ => [],
    };
}
