using System.Diagnostics;
using CrmBot.Bot.Playground;

namespace CrmBot.EndToEnd.Tests.Harness;

/// <summary>Which browser the tests drive. Playwright's own download is not used: the distribution's Chromium is.</summary>
public static class Browser
{
    private static readonly Lazy<string?> Reason = new(FindReason);

    /// <summary>Off: background traffic, first-run pages and the sandbox, which root in a container cannot have.</summary>
    public static readonly IReadOnlyList<string> Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    /// <summary>One line that says why no browser test can run, or null when they can.</summary>
    public static string? WhatIsMissing => Reason.Value;

    public static string? Executable =>
        Environment.GetEnvironmentVariable("CHROME_PATH") is { Length: > 0 } chosen ? chosen
        : ProgramOnPath.Find("chromium") ?? ProgramOnPath.Find("google-chrome");

    private static string? FindReason()
    {
        if (ProgramOnPath.Find("npx") is null) return "The browser tests need Node.js 20 or newer: npx was not found.";
        if (Executable is null) Install();
        return Executable is null ? "The browser tests need Chromium: install it, or set CHROME_PATH." : null;
    }

    private static void Install()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root" || ProgramOnPath.Find("apt-get") is null) return;
        const string Command = "apt-get update -qq && apt-get install -y -qq chromium fonts-noto-cjk fonts-liberation";
        var start = new ProcessStartInfo("sh", ["-c", $"({Command}) >/dev/null 2>&1 </dev/null"]);
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var install = Process.Start(start);
        if (install?.WaitForExit(TimeSpan.FromMinutes(5)) == false) install.Kill(entireProcessTree: true);
    }
}
