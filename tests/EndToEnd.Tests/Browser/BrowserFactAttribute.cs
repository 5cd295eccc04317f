namespace CrmBot.EndToEnd.Tests.Browser;

/// <summary>A fact that shows as skipped, with the reason, on a machine without browser or Node.js.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = BrowserAtHand.Missing;
}
