using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace CrmBot.Bot.Playground;

/// <summary>
/// Starts a Playground for the rep and one for the manager as soon as the bot listens. Nothing here can stop the bot:
/// without Node.js it says so in one line. Opening the page makes the Playground install the bot, so the welcome needs no help.
/// </summary>
public sealed partial class PlaygroundProcesses(
    IOptions<PlaygroundOptions> options, IServer server, IHostEnvironment environment, IHostApplicationLifetime lifetime,
    TimeProvider clock, ILogger<PlaygroundProcesses> log) : IHostedService
{
    /// <summary>Long, because the first start downloads the package.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly List<PlaygroundProcess> _started = [];

    private Task _watch = Task.CompletedTask;

    private (PlaygroundSeat, int)[] Seats =>
        [(PlaygroundSeat.Rep, options.Value.RepPort), (PlaygroundSeat.Manager, options.Value.ManagerPort)];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Enabled && environment.IsDevelopment())
            lifetime.ApplicationStarted.Register(() => _watch = Open(lifetime.ApplicationStopping));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _watch.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var playground in _started) playground.Dispose();
        _started.Clear();
    }

    private async Task Open(CancellationToken stopping)
    {
        // A test host has no address: then there is nobody whom a Playground could call.
        if (ReachableAddress.Of(server.Features.Get<IServerAddressesFeature>()?.Addresses) is not { } bot) return;
        if (ProgramOnPath.Find("npx") is not { } npx)
        {
            StartBanner.SayNodeIsMissing(bot);
            return;
        }
        await Task.Yield();
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(2) };
        // One after the other: two npx that download the same package at once damage each other's copy.
        foreach (var (seat, wished) in Seats)
        {
            var playground = PlaygroundProcess.Start(npx, seat, FreePort.From(wished), bot);
            _started.Add(playground);
            if (await Answers(playground, http, stopping)) continue;
            if (!stopping.IsCancellationRequested) PlaygroundFailed(log, seat.Word, playground.LastLine);
            return;
        }
        StartBanner.Show(bot, _started[0].Address, _started[1].Address);
    }

    private async Task<bool> Answers(PlaygroundProcess playground, HttpClient http, CancellationToken stopping)
    {
        var since = clock.GetTimestamp();
        while (!playground.HasExited && !stopping.IsCancellationRequested && clock.GetElapsedTime(since) < Patience)
        {
            if (await Ping(playground.Address, http, stopping)) return true;
            await Task.Delay(TimeSpan.FromMilliseconds(300), clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        return false;
    }

    private static async Task<bool> Ping(Uri playground, HttpClient http, CancellationToken stopping)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(playground, "/_debug/ping"), stopping);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(1901, LogLevel.Warning, "The Playground of the {Seat} did not start, the bot runs on: {Reason}")]
    private static partial void PlaygroundFailed(ILogger log, string seat, string reason);
}
