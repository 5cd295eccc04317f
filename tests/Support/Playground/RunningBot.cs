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

    public bool HasExited => _process.HasExited;

    /// <summary>Returns when the bot is healthy and, unless told otherwise, both chat windows answer.</summary>
    public static async Task<RunningBot> StartAsync(BotStart start)
    {
        var bot = new RunningBot(new Process { StartInfo = start.Describe() }, start);
        try
        {
            await bot.Reach(new Uri(start.Address, "/health/ready"));
            if (!start.WithPlayground) return bot;
            await bot.Reach(new Uri(start.RepPage, "/_debug/ping"));
            await bot.Reach(new Uri(start.ManagerPage, "/_debug/ping"));
            return bot;
        }
        catch
        {
            await bot.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until the address answers with success; the time limit covers the first download of the Playground.</summary>
    public async Task Reach(Uri address)
    {
        if (await Eventually.Is(async () => _process.HasExited || await Address.Answers(address), TimeSpan.FromMinutes(3))
            && !_process.HasExited) return;
        throw new InvalidOperationException($"{address} does not answer. The bot said:\n{Console}");
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

    private void Hear(string? line)
    {
        if (line is not null) _said.Enqueue(line);
    }
}
