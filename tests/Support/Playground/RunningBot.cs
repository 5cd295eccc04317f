using System.Collections.Concurrent;
using System.Diagnostics;
using CrmBot.Bot.Playground;
using CrmBot.Support.Privacy;

namespace CrmBot.Support.Playground;

/// <summary>
/// The bot as a newcomer starts it: an own process in Development with the sample archive and both Playgrounds,
/// only on ports of its own and with a database of its own.
/// </summary>
public sealed class RunningBot : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();
    private bool _wasReady;

    private RunningBot(Process process, BotStart start)
    {
        (_process, Start) = (process, start);
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Start();
        ProcessId = process.Id;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public BotStart Start { get; }

    public int ProcessId { get; private init; }

    /// <summary>Everything it wrote to its console so far.</summary>
    public string Console => string.Join('\n', _said);

    /// <summary>Returns when the bot is healthy and, unless told otherwise, both chat windows answer.</summary>
    public static async Task<RunningBot> StartAsync(BotStart start)
    {
        var bot = new RunningBot(new Process { StartInfo = start.Describe() }, start);
        try
        {
            await bot.Reach(new Uri(start.Address, "/health/ready"), TimeSpan.FromMinutes(3));
            bot._wasReady = true;
            if (!start.WithPlayground || !start.AwaitWindows) return bot;
            // The first start on a machine downloads the Playground.
            await bot.Reach(new Uri(start.RepPage, "/_debug/ping"), TimeSpan.FromMinutes(3));
            await bot.Reach(new Uri(start.ManagerPage, "/_debug/ping"), TimeSpan.FromMinutes(3));
            return bot;
        }
        catch
        {
            await bot.DisposeAsync();
            throw;
        }
    }

    public async Task StopAsync()
    {
        if (_process.HasExited) return;
        Signal.Terminate(_process);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        await _process.WaitForExitAsync(limit.Token);
    }

    /// <summary>As <c>kill -9</c>: the bot alone, so that nothing can tidy up after it.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: false);
        await _process.WaitForExitAsync();
    }

    /// <exception cref="InvalidOperationException">Its console shows personal data of its database (SEC-3, SEC-4).</exception>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await StopAsync();
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }
        // What it still had to say is heard before the wait ends.
        await _process.WaitForExitAsync();
        _process.Dispose();
        if (_wasReady) Leaks.None(_said, Secrets());
    }

    /// <summary>Without the two names that a start with chat windows greets with.</summary>
    private IEnumerable<string> Secrets()
    {
        var banner = Start.WithPlayground ? StartBanner.Text(Start.Address, Start.RepPage, Start.ManagerPage) : "";
        return PersonalData.In(Start.Database).Where(known => !banner.Contains(known, StringComparison.Ordinal));
    }

    private async Task Reach(Uri address, TimeSpan limit)
    {
        await Eventually.Is(async () => _process.HasExited || await Address.Answers(address), limit);
        if (_process.HasExited || !await Address.Answers(address))
            throw new InvalidOperationException($"{address} does not answer. The bot said:\n{Console}");
    }

    private void Hear(string? line)
    {
        if (line is not null) _said.Enqueue(line);
    }
}
