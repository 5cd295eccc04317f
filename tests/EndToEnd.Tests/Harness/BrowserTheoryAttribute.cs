namespace CrmBot.EndToEnd.Tests.Harness;

[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Browser.WhatIsMissing;
}
