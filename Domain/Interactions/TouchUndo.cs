using System.Text.Json;
using System.Text.Json.Serialization;
using CrmBot.Domain.Tasks;

namespace CrmBot.Domain.Interactions;

/// <summary>What a logged contact changed, so that undo can put it back (BYD-1). Tasks which it made are found by their maker.</summary>
/// <param name="LastContactUtc">The customer's last real contact before.</param>
/// <param name="Tasks">Completed or moved tasks as they stood.</param>
public sealed record TouchUndo(DateTime? LastContactUtc, IReadOnlyList<TaskMemento> Tasks)
{
    public string ToJson() => JsonSerializer.Serialize(this, TouchUndoJson.Default.TouchUndo);

    public static TouchUndo FromJson(string json) => JsonSerializer.Deserialize(json, TouchUndoJson.Default.TouchUndo)!;
}

[JsonSerializable(typeof(TouchUndo))]
internal sealed partial class TouchUndoJson : JsonSerializerContext;
