namespace CrmBot.Benchmarks;

/// <summary>Every 20th call to the Connector fails in one of three ways; every turn must be answered all the same.</summary>
internal static class FaultBenchmark
{
    public static async Task RunAsync(Report report)
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
