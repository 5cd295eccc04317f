using System.Diagnostics;

namespace CrmBot.Benchmarks;

/// <summary>From process start on an existing database to the first answered turn.</summary>
internal static class StartBenchmark
{
    private const int Starts = 5;

    public static async Task RunAsync(Report report)
    {
        await using var sink = await Sink.StartAsync();
        var folder = Directory.CreateTempSubdirectory("crmbot-start").FullName;
        await using (var first = await Server.BotAsync(folder))
            await Load.MessagesAsync(first.Address, sink, "my tasks", 1, 1);
        var times = new List<double>();
        for (var n = 0; n < Starts; n++)
        {
            var watch = Stopwatch.StartNew();
            await using var bot = await Server.BotAsync(folder);
            await Load.MessagesAsync(bot.Address, sink, "my tasks", 1, 1);
            times.Add(watch.Elapsed.TotalSeconds);
        }

        report.AtMost($"start to first answered turn, median of {Starts}", times.Order().ElementAt(Starts / 2), 1.5, "s");
    }
}
