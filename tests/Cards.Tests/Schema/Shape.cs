using System.Text.Json;

namespace CrmBot.Cards.Tests.Schema;

/// <summary>What one kind of object may hold. Anything not named here is an error: clients drop it silently.</summary>
internal sealed class Shape(params IReadOnlyList<Property> properties)
{
    public void Check(JsonElement value, string path, SchemaErrors errors)
    {
        if (!errors.Expect(value.ValueKind == JsonValueKind.Object, path, "an object"))
            return;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var found in value.EnumerateObject())
        {
            var at = $"{path}/{found.Name}";
            if (!seen.Add(found.Name))
                errors.Add(at, "twice");
            if (properties.FirstOrDefault(p => p.Name == found.Name) is { } property)
                property.Check(found.Value, at, errors);
            else
                errors.Add(at, "no such property");
        }

        foreach (var missing in properties.Where(p => p.IsRequired && !seen.Contains(p.Name)))
            errors.Add($"{path}/{missing.Name}", "missing");
    }
}

internal delegate void ValueCheck(JsonElement value, string path, SchemaErrors errors);

internal sealed record Property(string Name, ValueCheck Check, bool IsRequired);
