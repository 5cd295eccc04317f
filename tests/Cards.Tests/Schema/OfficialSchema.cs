using System.Text.Json.Nodes;
using NJsonSchema;

namespace CrmBot.Cards.Tests.Schema;

/// <summary>The published schema of Adaptive Cards 1.5, when <c>CRMBOT_CARD_SCHEMA</c> names its file; it is not ours to ship.</summary>
internal static class OfficialSchema
{
    public const string Variable = "CRMBOT_CARD_SCHEMA";

    private static readonly Lazy<Task<JsonSchema>> Schema = new(() => JsonSchema.FromFileAsync(File!));

    public static string? File { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } file ? file : null;

    public static async Task<IReadOnlyList<string>> Errors(ReadOnlyMemory<byte> card)
    {
        var schema = await Schema.Value;
        return [.. schema.Validate(WithoutExtras(JsonNode.Parse(card.Span)!)!.ToJsonString()).Select(e => e.ToString())];
    }

    /// <summary>What a client without Teams' extras would draw: charts as their tables, corners square.</summary>
    public static JsonNode? WithoutExtras(JsonNode? node) => node switch
    {
        JsonArray list => new JsonArray([.. list.Select(WithoutExtras)]),
        JsonObject chart when TypeOf(chart).StartsWith("Chart.", StringComparison.Ordinal) => WithoutExtras(chart["fallback"]),
        JsonObject other => new JsonObject(other.Where(p => p.Key != "roundedCorners").Select(p => KeyValuePair.Create(p.Key, WithoutExtras(p.Value)))),
        _ => node?.DeepClone(),
    };

    // Only an object's own "type" counts; the data behind a button may hold anything.
    private static string TypeOf(JsonObject node) => node["type"] is JsonValue value && value.TryGetValue<string>(out var type) ? type : "";
}
