using CrmBot.Support.Connector;
using CrmBot.Support.Playground;

namespace CrmBot.EndToEnd.Tests.Crash;

/// <summary>A bot in a process of its own, which is killed at seeded moments while it works and started again on its database.</summary>
internal sealed class MortalBot(BotStart start, FakeConnector connector, int seed, int kills) : IAsyncDisposable
{
    // Long enough for the slowest turn, the first one after a start; most turns are over sooner, so most moments are early.
    private const double LongestTurn = 1200;

#pragma warning disable RS0030 // Seeded, so that the same run can be made again.
    private readonly Random _chance = new(seed);
#pragma warning restore RS0030
    private RunningBot? _bot;

    public HttpClient Http { get; } = new() { BaseAddress = start.Address, Timeout = TimeSpan.FromSeconds(60) };

    public int Kills { get; private set; }

    /// <summary>Messages which reached the chat in an action that was cut off by a kill.</summary>
    public int InFlight { get; private set; }

    public async Task StartAsync() => _bot = await RunningBot.StartAsync(start);

    /// <summary>Sends until it is answered, as the channel does with a message and a person with a button.</summary>
    public async Task<HttpResponseMessage> AnsweredAsync(Func<Task<HttpResponseMessage>> send)
    {
        while (true)
        {
            if (Kills == kills || _chance.NextDouble() < 0.25)
                return await send();
            if (await CutOffAsync(send) is { } answer)
                return answer;
        }
    }

    /// <summary>Dead for that long, then started again.</summary>
    public async Task StayDeadAsync(BotFolder folder, TimeSpan time)
    {
        await KillAsync();
        await folder.PassAsync(time);
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_bot is not null) await _bot.DisposeAsync();
    }

    private async Task KillAsync()
    {
        var bot = _bot!;
        // When the next start fails there is none.
        _bot = null;
        await bot.KillAsync();
        await bot.DisposeAsync();
    }

    private async Task<HttpResponseMessage?> CutOffAsync(Func<Task<HttpResponseMessage>> send)
    {
        var before = connector.Chats.All.Count;
        var sending = send();
        await Task.Delay(TimeSpan.FromMilliseconds(_chance.NextDouble() * _chance.NextDouble() * LongestTurn), TimeProvider.System);
        await KillAsync();
        Kills++;
        InFlight += connector.Chats.All.Count - before;
        await StartAsync();
        try
        {
            var answer = await sending;
            if (answer.IsSuccessStatusCode) return answer;
            answer.Dispose();
            return null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
