using System.Diagnostics;

namespace CrmBot.Support.Playground;

/// <summary>What a bot is started with. Two starts with the same database are a restart.</summary>
public sealed record BotStart(string Database)
{
    public bool WithPlayground { get; init; } = true;

    public int Port { get; init; } = UnusedPort.Take();

    public int RepPort { get; init; } = UnusedPort.Take();

    public int ManagerPort { get; init; } = UnusedPort.Take();

    /// <summary>False where the windows are not expected to open.</summary>
    public bool AwaitWindows { get; init; } = true;

    /// <summary>Replaces the search path, for a machine without some program.</summary>
    public string? Path { get; init; }

    public Uri Address => new($"http://127.0.0.1:{Port}");

    public Uri RepPage => new($"http://127.0.0.1:{RepPort}");

    public Uri ManagerPage => new($"http://127.0.0.1:{ManagerPort}");

    // Another bot may stand in, for example a published one.
    private static string Program =>
        Environment.GetEnvironmentVariable("CRMBOT_TEST_PROGRAM") ?? System.IO.Path.Combine(AppContext.BaseDirectory, "Bot.dll");

    public ProcessStartInfo Describe()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && System.IO.Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            WorkingDirectory = System.IO.Path.GetDirectoryName(Database),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Program);
        foreach (var (name, value) in Settings) start.Environment[name] = value;
        if (Path is not null) start.Environment["PATH"] = Path;
        return start;
    }

    private Dictionary<string, string> Settings => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["ASPNETCORE_URLS"] = Address.AbsoluteUri,
        ["Storage__Provider"] = "Sqlite",
        ["Storage__ConnectionString"] = $"Data Source={Database}",
        ["Demo__Enabled"] = "true",
        // As in production: what listens here counts.
        ["Bot__PushesPerSecond"] = "20",
        ["Playground__Enabled"] = WithPlayground ? "true" : "false",
        ["Playground__RepPort"] = $"{RepPort}",
        ["Playground__ManagerPort"] = $"{ManagerPort}",
    };
}
