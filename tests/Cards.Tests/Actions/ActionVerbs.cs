using System.Reflection;
using System.Text.Json.Serialization;
using CrmBot.Cards.Actions;

namespace CrmBot.Cards.Tests.Actions;

/// <summary>The wire names of all actions.</summary>
internal static class ActionVerbs
{
    private static readonly Dictionary<string, Type> ByVerb = typeof(CardAction).GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToDictionary(a => (string)a.TypeDiscriminator!, a => a.DerivedType, StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, Type> All => ByVerb;

    public static Type? TypeOf(string verb) => ByVerb.GetValueOrDefault(verb);

    public static string Of(Type action) => ByVerb.Single(p => p.Value == action).Key;
}
