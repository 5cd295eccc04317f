namespace CrmBot.EndToEnd.Tests.Harness;

/// <summary>Shown as skipped, with the reason, on a machine without Chromium or Node.js.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Browser.WhatIsMissing;
}
