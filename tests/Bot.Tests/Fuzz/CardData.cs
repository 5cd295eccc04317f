using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CrmBot.Cards.Actions;
using FsCheck;
using FsCheck.Fluent;

namespace CrmBot.Bot.Tests.Fuzz;

/// <summary>What could stand behind a button of any verb: mostly of the right kinds and with ids of real rows, so that it gets far.</summary>
internal static class CardData
{
    private static readonly Gen<JsonNode?> Revs = Gen.Frequency((5, Gen.Choose(0, 8).Select(rev => (JsonNode?)JsonValue.Create(rev))), (1, Junk.Numbers));

    private static readonly Gen<JsonNode?> Texts = Junk.Texts.Select(text => (JsonNode?)JsonValue.Create(text));

    /// <param name="ids">Of rows that are there, whosever they are.</param>
    public static Gen<JsonObject> Any(IReadOnlyCollection<Guid> ids)
    {
        var verbs = typeof(CardAction).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(verb => Of(verb, ids)).ToArray();
        return Gen.OneOf(verbs);
    }

    private static Gen<JsonObject> Of(JsonDerivedTypeAttribute verb, IReadOnlyCollection<Guid> ids)
    {
        var parts = verb.DerivedType.GetConstructors()[0].GetParameters();
        return Gen.CollectToArray(parts.Select(part => Gen.Frequency((12, Right(part.ParameterType, ids)), (1, Junk.Values))))
            .Select(values => Data((string)verb.TypeDiscriminator!, parts, values));
    }

    private static JsonObject Data(string verb, ParameterInfo[] parts, JsonNode?[] values)
    {
        var data = new JsonObject { [CardAction.VerbName] = verb };
        foreach (var (part, value) in parts.Zip(values))
            data[JsonNamingPolicy.CamelCase.ConvertName(part.Name!)] = value?.DeepClone();
        return data;
    }

    private static Gen<JsonNode?> Right(Type type, IReadOnlyCollection<Guid> ids)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(Guid)) return Gen.Elements(ids.Append(Guid.Empty)).Select(id => (JsonNode?)JsonValue.Create(id.ToString()));
        if (plain == typeof(int)) return Revs;
        return plain.IsEnum ? Gen.Elements(Enum.GetNames(plain)).Select(name => (JsonNode?)JsonValue.Create(name)) : Texts;
    }
}
