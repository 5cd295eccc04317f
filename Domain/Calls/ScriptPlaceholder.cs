namespace CrmBot.Domain.Calls;

/// <summary>A blank in a script's lines, written <c>{name}</c>.</summary>
/// <param name="Sample">What the lengths of lines are checked with.</param>
/// <param name="Fallback">Said when the value is unknown.</param>
/// <param name="IsAlwaysKnown">The bot itself knows it, or asks the rep before the call.</param>
public sealed record ScriptPlaceholder(string Name, TwoTexts Sample, TwoTexts? Fallback, bool IsAlwaysKnown)
{
    /// <summary>A line with this blank can only be said with a real value: it stands in the script's needs, or its step is conditional.</summary>
    public bool NeedsValue => Fallback is null && !IsAlwaysKnown;
}
