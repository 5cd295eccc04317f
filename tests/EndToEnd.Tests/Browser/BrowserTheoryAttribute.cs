namespace CrmBot.EndToEnd.Tests.Browser;

/// <summary>A theory that shows as skipped, with the reason, on a machine without browser or Node.js.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = BrowserAtHand.Missing;
}
