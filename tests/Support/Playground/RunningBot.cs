using System.Collections.Concurrent;
using System.Diagnostics;

namespace CrmBot.Support.Playground;

/// <summary>
/// The bot as a newcomer starts it: an own process in Development with the sample archive and both Playgrounds,
/// only on ports of its own and with a database of its own.
/// </summary>
public sealed class RunningBot : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();

    private RunningBot(Process process, BotStart start)
    {
        (_process, Start) = (process, start);
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public BotStart Start { get; }

    /// <summary>Everything it wrote to its console so far.</summary>
    public string Console => string.Join('\n', _said);

    /// <summary>Returns when the bot is healthy and, unless told otherwise, both chat windows answer.</summary>
    public static async Task<RunningBot> StartAsync(BotStart start)
    {
        var bot = new RunningBot(new Process { StartInfo = start.Describe() }, start);
        try
        {
            await bot.Reach(new Uri(start.Address, "/health/ready"), TimeSpan.FromMinutes(3));
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
        _process.Dispose();
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
