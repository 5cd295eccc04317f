using System.Reflection;
using System.Runtime.CompilerServices;
using CrmBot.Domain;

namespace CrmBot.Cards.Tests.Refusals;

/// <summary>One instance of every refusal there is, made from its constructor.</summary>
internal static class RefusalExample
{
    public static IReadOnlyList<Type> Types { get; } =
        [.. typeof(Refusal).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(Refusal)) && !t.IsAbstract).OrderBy(t => t.FullName)];

    public static Refusal Of(Type type, string text)
    {
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        return (Refusal)constructor.Invoke([.. constructor.GetParameters().Select(p => p.Name == "Number" ? "W-0031" : Value(p.ParameterType, text))]);
    }

    // Numbers are ours; every other text may be somebody's.
    private static object? Value(Type type, string text)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return text;
        if (type == typeof(DateOnly))
            return new DateOnly(2026, 11, 24);
        if (type == typeof(TimeSpan))
            return TimeSpan.FromHours(2);
        if (type == typeof(DateTime))
            return new DateTime(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);
        if (type.IsValueType)
            return RuntimeHelpers.GetUninitializedObject(type);
        if (type.IsAssignableFrom(typeof(string[])))
            return new[] { text };
        return type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).OrderBy(c => c.GetParameters().Length).FirstOrDefault() is { } constructor
            ? constructor.Invoke([.. constructor.GetParameters().Select(p => Value(p.ParameterType, text))])
            : null;
    }
}
