using System.Diagnostics;

namespace CrmBot.Bot.Playground;

/// <summary>One running Playground with its own folder; disposing ends the whole tree (npx, its shell, node).</summary>
public sealed class PlaygroundProcess : IDisposable
{
    // Its file schema and its /_debug paths are undocumented, so the version stays pinned.
    private const string Package = "@microsoft/m365agentsplayground@0.2.28";

    private readonly Process _process;
    private readonly DirectoryInfo _folder;
    private string _lastLine = "";

    private PlaygroundProcess(PlaygroundSeat seat, int port, Process process, DirectoryInfo folder)
    {
        (Seat, Address, _process, _folder) = (seat, new Uri($"http://127.0.0.1:{port}"), process, folder);
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public PlaygroundSeat Seat { get; }

    public Uri Address { get; }

    public bool HasExited => _process.HasExited;

    /// <summary>What it said last: the reason, when it ended early.</summary>
    public string LastLine => _lastLine;

    public static PlaygroundProcess Start(string npx, PlaygroundSeat seat, int port, Uri bot)
    {
        var folder = Directory.CreateTempSubdirectory($"crmbot-playground-{seat.Word}-");
        var file = Path.Combine(folder.FullName, ".m365agentsplayground.yml");
        File.WriteAllText(file, seat.Describe());
        var start = new ProcessStartInfo(npx)
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        string[] words =
        [
            "--yes", Package, "start", "-e", new Uri(bot, "/api/messages").AbsoluteUri,
            "-c", "msteams", "-p", $"{port}", "--disable-telemetry",
        ];
        foreach (var word in words) start.ArgumentList.Add(word);
        Surround(start.Environment, file);
        Lifeline.Attach(start.Environment, folder.FullName);
        return new PlaygroundProcess(seat, port, new Process { StartInfo = start }, folder);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit(TimeSpan.FromSeconds(5));
        }
        _process.Dispose();
        if (_folder.Exists) _folder.Delete(recursive: true);
    }

    private static void Surround(IDictionary<string, string?> environment, string file)
    {
        environment["TEAMSAPPTESTER_BROWSER"] = "none";
        // Set in the developer's shell it would win over the working directory.
        environment["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = file;
        environment["npm_config_update_notifier"] = "false";
        foreach (var name in (string[])["AUTH_CLIENT_ID", "AUTH_CLIENT_SECRET", "AUTH_TENANT_ID", "BOT_ENDPOINT"])
            environment.Remove(name);
    }

    private void Keep(string? line)
    {
        if (!string.IsNullOrWhiteSpace(line)) _lastLine = line.Trim();
    }
}
