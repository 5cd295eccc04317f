using System.Collections.Concurrent;
using System.Diagnostics;

namespace CrmBot.EndToEnd.Tests.Harness;

/// <summary>The real bot as its own process, on a database file that outlives it. Disposing stops it as kill -9 would.</summary>
public sealed class BotProcess : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = [];

    private BotProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => _lines.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => _lines.Enqueue(line.Data ?? "");
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public bool HasExited => _process.HasExited;

    public string Output => string.Join('\n', _lines);

    /// <param name="opensPlaygrounds">As for a newcomer; false where the chat must outlive the bot.</param>
    public static BotProcess Start(BotPorts ports, string database, bool opensPlaygrounds)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.BotProgram])
        {
            WorkingDirectory = Repository.BotFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var environment = start.Environment;
        environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        environment["ASPNETCORE_URLS"] = ports.Bot.AbsoluteUri;
        environment["Storage__Provider"] = "Sqlite";
        environment["Storage__ConnectionString"] = $"Data Source={database}";
        environment["Demo__Enabled"] = "true";
        environment["Playground__Enabled"] = opensPlaygrounds ? "true" : "false";
        environment["Playground__RepPort"] = $"{ports.Rep.Port}";
        environment["Playground__ManagerPort"] = $"{ports.Manager.Port}";
        return new BotProcess(new Process { StartInfo = start });
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit(TimeSpan.FromSeconds(10));
        _process.Dispose();
    }
}
