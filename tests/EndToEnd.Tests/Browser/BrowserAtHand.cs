using System.Diagnostics;
using CrmBot.Bot.Playground;

namespace CrmBot.EndToEnd.Tests.Browser;

/// <summary>Finds what the browser tests need, installing it where that is possible (Debian, as root). Asked once a run.</summary>
public static class BrowserAtHand
{
    private static readonly Lazy<(string? Chromium, string? Missing)> Found = new(Search);

    public static string Chromium => Found.Value.Chromium ?? throw new InvalidOperationException(Missing);

    /// <summary>One line that tells the reader what to install, or null when nothing is missing.</summary>
    public static string? Missing => Found.Value.Missing;

    private static (string?, string?) Search()
    {
        if (ProgramOnPath.Find("npx") is null) return (null, "Browser tests need Node.js 20 or newer: npx was not found.");
        if (Find() is { } present) return (present, null);
        var trouble = Install();
        return Find() is { } installed
            ? (installed, null)
            : (null, $"Browser tests need Chromium: apt-get install chromium fonts-noto-cjk, or set CHROME_PATH. {trouble}".TrimEnd());
    }

    private static string? Find() =>
        Environment.GetEnvironmentVariable("CHROME_PATH") is { Length: > 0 } chosen && File.Exists(chosen) ? chosen
        : ((string[])["chromium", "chromium-browser", "google-chrome"]).Select(ProgramOnPath.Find).FirstOrDefault(path => path is not null);

    /// <summary>Null when it went well or was not tried.</summary>
    private static string? Install()
    {
        if (Environment.UserName != "root" || ProgramOnPath.Find("apt-get") is null) return null;
        const string Steps = "apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-noto-cjk fonts-liberation";
        var start = new ProcessStartInfo("sh", ["-c", $"({Steps}) </dev/null 2>&1"]) { RedirectStandardOutput = true };
        using var install = Process.Start(start)!;
        var said = install.StandardOutput.ReadToEnd();
        install.WaitForExit();
        return install.ExitCode == 0 ? null : said.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault();
    }
}
