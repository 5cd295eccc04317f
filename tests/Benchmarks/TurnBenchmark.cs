namespace CrmBot.Benchmarks;

/// <summary>CPU of one turn as a multiple of the floor's, at 16 conversations; memory after 64.</summary>
internal static class TurnBenchmark
{
    private const int Conversations = 16;
    private const int Warmup = 12_000;
    private const int Turns = 20_000;

    public static async Task RunAsync(Report report)
    {
        await using var sink = await Sink.StartAsync();
        await using var floor = await Server.FloorAsync();
        await using var bot = await Server.BotAsync();
        await Load.MessagesAsync(floor.Address, sink, "hello", Conversations, Warmup);
        await Load.MessagesAsync(bot.Address, sink, "my tasks", Conversations, Warmup);
        await Load.PressesAsync(bot.Address, sink, Conversations, Warmup);

        // Floor before and after: the machine's own drift shows, and the mean is what the bot is held against.
        var (before, _) = await CpuAsync(floor, () => Load.MessagesAsync(floor.Address, sink, "hello", Conversations, Turns));
        var (read, reads) = await CpuAsync(bot, () => Load.MessagesAsync(bot.Address, sink, "my tasks", Conversations, Turns));
        var (press, presses) = await CpuAsync(bot, () => Load.PressesAsync(bot.Address, sink, Conversations, Turns));
        var (after, _) = await CpuAsync(floor, () => Load.MessagesAsync(floor.Address, sink, "hello", Conversations, Turns));
        var one = (before + after) / 2;
        report.Note("floor, CPU a turn", one, "ms");
        report.Note("typed command that reads, CPU a turn", read, "ms");
        report.AtMost("typed command that reads, against the floor", read / one, 6, "x");
        report.Note("typed command that reads, turns a second", reads.PerSecond, "/s");
        report.Note("press that writes, CPU a turn", press, "ms");
        report.AtMost("press that writes, against the floor", press / one, 22, "x");
        report.Note("press that writes, turns a second", presses.PerSecond, "/s");
        report.Note("press that writes, p50 at 16 conversations", presses.P50, "ms");
        report.AtMost("press that writes, p99 at 16 conversations", presses.P99, 20, "ms");
        report.AtMost("turns that failed", reads.Failed + presses.Failed, 0, "");
        await Load.MessagesAsync(bot.Address, sink, "my tasks", 64, 6400);
        report.AtMost("peak memory after 64 conversations", bot.PeakMegabytes, 220, "MB");
    }

    internal static async Task<(double Milliseconds, LoadResult Result)> CpuAsync(Server server, Func<Task<LoadResult>> load)
    {
        var before = server.Cpu;
        var result = await load();
        return ((server.Cpu - before).TotalMilliseconds / result.Turns, result);
    }
}
