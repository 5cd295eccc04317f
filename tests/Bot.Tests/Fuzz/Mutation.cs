using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace CrmBot.Bot.Tests.Fuzz;

/// <summary>One change to a JSON object, at any place in it.</summary>
internal sealed record Mutation(Mutation.Way How, int At, int Other, JsonNode? Value)
{
    public enum Way
    {
        Delete,
        Replace,
        Wrap,
        Swap,
        SayTwice,
    }

    public static Gen<Mutation> Any { get; } =
        from how in Gen.Frequency((2, Gen.Constant(Way.Delete)), (5, Gen.Constant(Way.Replace)), (1, Gen.Constant(Way.Wrap)), (1, Gen.Constant(Way.Swap)), (1, Gen.Constant(Way.SayTwice)))
        from at in Gen.Choose(0, 999)
        from other in Gen.Choose(0, 999)
        from value in Junk.Values
        select new Mutation(how, at, other, value);

    public void ApplyTo(JsonObject activity)
    {
        var places = Places(activity).ToList();
        var (parent, name) = places[At % places.Count];
        switch (How)
        {
            case Way.Delete:
                parent.Remove(name);
                break;
            case Way.Replace:
                parent[name] = Value?.DeepClone();
                break;
            case Way.Wrap:
                parent[name] = new JsonArray(parent[name]?.DeepClone());
                break;
            case Way.Swap:
                parent[name] = places[Other % places.Count] is var (otherParent, otherName) ? otherParent[otherName]?.DeepClone() : null;
                break;
            default:
                parent[Junk.Again(name)] = Value?.DeepClone();
                break;
        }
    }

    private static IEnumerable<(JsonObject Parent, string Name)> Places(JsonObject parent)
    {
        foreach (var (name, value) in parent)
        {
            yield return (parent, name);
            if (value is JsonObject inner)
                foreach (var place in Places(inner)) yield return place;
        }
    }
}
