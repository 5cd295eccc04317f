namespace CrmBot.Benchmarks;

/// <summary>
/// Every 20th call to the Connector fails in one of three ways; every turn must be answered all the same. And with one call
/// of a hundred failing and five of a hundred slow by two seconds, the turns that are not hit must not feel it.
/// </summary>
internal static class FaultBenchmark
{
    private const int PerSecond = 400;
    private const int Seconds = 8;

    public static async Task RunAsync(Report report)
    {
        await NoneUnansweredAsync(report);
        await OthersUntouchedAsync(report);
    }

    private static async Task OthersUntouchedAsync(Report report)
    {
        await using var sink = await Sink.StartAsync();
        await using var bot = await Server.BotAsync();
        await Load.MessagesAsync(bot.Address, sink, "my tasks", 16, 8_000);
        await Load.SteadyAsync(bot.Address, sink, "my tasks", PerSecond, 3);
        var calm = await Load.SteadyAsync(bot.Address, sink, "my tasks", PerSecond, Seconds);
        (sink.FaultEvery, sink.SlowEvery) = (100, 20);
        var stormy = await Load.SteadyAsync(bot.Address, sink, "my tasks", PerSecond, Seconds);
        report.Note($"{PerSecond} turns a second offered, Connector well: p50", calm.P50, "ms");
        report.Note("the same with 1 % failing, 5 % slow by 2 s: turns not hit, p50", stormy.P50, "ms");
        report.AtLeast("turns not hit, their throughput against before", stormy.PerSecond / calm.PerSecond, 0.9, "x");
        report.AtMost("turns that failed meanwhile", stormy.Failed, 0, "");
    }

    private static async Task NoneUnansweredAsync(Report report)
    {
        await using var sink = await Sink.StartAsync();
        await using var bot = await Server.BotAsync();
        await Load.MessagesAsync(bot.Address, sink, "my tasks", 8, 80);
        sink.Replies.Clear();
        sink.FaultEvery = 20;
        var result = await Load.MessagesAsync(bot.Address, sink, "my tasks", 8, 400);
        report.AtMost("of 400 turns with a faulty Connector: failed", result.Failed, 0, "");
        report.AtMost("of 400 turns with a faulty Connector: unanswered", 400 - sink.Replies.Count, 0, "");
    }
}
