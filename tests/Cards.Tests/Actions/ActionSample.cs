using System.Reflection;
using CrmBot.Cards.Actions;

namespace CrmBot.Cards.Tests.Actions;

/// <summary>One filled instance of each action.</summary>
internal static class ActionSample
{
    public static readonly Guid Id = new("0a1b2c3d-0000-7000-8000-000000000001");

    public static CardAction Of(Type action)
    {
        var constructor = action.GetConstructors().Single();
        return (CardAction)constructor.Invoke([.. constructor.GetParameters().Select(Value)]);
    }

    public static bool IsNeeded(ParameterInfo parameter) => !parameter.HasDefaultValue && parameter.ParameterType == typeof(Guid);

    private static object? Value(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (type == typeof(Guid))
            return Id;
        if (type == typeof(int))
            return 3;
        if (type == typeof(bool))
            return true;
        if (type == typeof(string))
            return "字 \"quoted\" \\ </script> 😀";
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1);
        throw new NotSupportedException($"No sample value for {parameter}");
    }
}
