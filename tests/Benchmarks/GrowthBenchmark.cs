using System.Diagnostics;
using CrmBot.Bot.Jobs;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Tasks;

namespace CrmBot.Benchmarks;

/// <summary>How the cost grows: with the chats at once, and with the customers on file. One rep per hundred customers.</summary>
internal static class GrowthBenchmark
{
    private const int Warmup = 8_000;

    public static async Task RunAsync(Report report)
    {
        foreach (var conversations in new[] { 1, 16, 64 })
            await ChatsAsync(conversations, report);
        double? first = null;
        foreach (var customers in new[] { 1_000, 10_000, 100_000 })
        {
            var each = await ArchiveAsync(customers, report);
            // The smallest pays for the warm-up, so it is the larger two that may be compared.
            if (customers == 10_000)
                first = each;
            else if (first is { } ten)
                report.AtMost("planning and reminding, a customer: 100,000 against 10,000", each / ten, 1.25, "x");
        }
    }

    private static async Task ChatsAsync(int conversations, Report report)
    {
        await using var sink = await Sink.StartAsync();
        await using var floor = await Server.FloorAsync();
        await using var bot = await Server.BotAsync();
        await Load.MessagesAsync(floor.Address, sink, "hello", 16, Warmup);
        await Load.MessagesAsync(bot.Address, sink, "my tasks", 16, Warmup);
        var turns = conversations == 1 ? 3_000 : 12_000;
        var (one, _) = await TurnBenchmark.CpuAsync(floor, () => Load.MessagesAsync(floor.Address, sink, "hello", conversations, turns));
        var (read, reads) = await TurnBenchmark.CpuAsync(bot, () => Load.MessagesAsync(bot.Address, sink, "my tasks", conversations, turns));
        var (press, presses) = await TurnBenchmark.CpuAsync(bot, () => Load.PressesAsync(bot.Address, sink, conversations, turns));
        report.Row(
            $"{conversations} at once: reads", [("/s", reads.PerSecond), ("ms CPU", read), ("x floor", read / one), ("ms p50", reads.P50), ("ms p99", reads.P99)]);
        report.Row(
            $"{conversations} at once: presses", [("/s", presses.PerSecond), ("ms CPU", press), ("x floor", press / one), ("ms p50", presses.P50), ("ms p99", presses.P99), ("MB peak", bot.PeakMegabytes)]);
    }

    /// <returns>Microseconds a customer, planning and reminding together.</returns>
    private static async Task<double> ArchiveAsync(int customers, Report report)
    {
        await using var sink = await Sink.StartAsync();
        using var archive = await Archive.OfAsync(customers, customers / 100, sink.ServiceUrl, ReminderBenchmark.AddSending);
        var plan = await TimeAsync(() => archive.UseAsync<PlanTasks, int>(p => p.PlanAsync(Archive.Now, CancellationToken.None)));
        var again = await TimeAsync(() => archive.UseAsync<PlanTasks, int>(p => p.PlanAsync(Archive.Now, CancellationToken.None)));
        // Two weeks on: a sixth of all contacts is due, and some are late.
        var later = Archive.Now.AddDays(14);
        var raise = await TimeAsync(() => archive.UseAsync<RaiseReminders, int>(r => r.RaiseAsync(later, CancellationToken.None)));
        archive.Time.GoTo(later);
        var send = await TimeAsync(() => archive.UseAsync<Deliveries, int>(d => d.DeliverAsync(CancellationToken.None)));
        report.Row(
            $"{customers:N0} customers", [("s planned", plan), ("s planned again", again), ("s reminders raised", raise), ("s sent", send), ("messages", sink.Messages), ("us a customer", (plan + raise + send) * 1e6 / customers)]);
        return (plan + raise + send) * 1e6 / customers;
    }

    private static async Task<double> TimeAsync(Func<Task<int>> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }
}
