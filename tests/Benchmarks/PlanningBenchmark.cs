using System.Diagnostics;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Tasks;

namespace CrmBot.Benchmarks;

/// <summary>Planning from nothing, and a tick on which nothing is due.</summary>
internal static class PlanningBenchmark
{
    public static async Task RunAsync(Report report)
    {
        using (var small = await Archive.OfAsync(1_000, 20))
            await small.UseAsync<PlanTasks, int>(p => p.PlanAsync(Archive.Now, CancellationToken.None));
        using var archive = await Archive.OfAsync(10_000, 100);
        var watch = Stopwatch.StartNew();
        var made = await archive.UseAsync<PlanTasks, int>(p => p.PlanAsync(Archive.Now, CancellationToken.None));
        report.AtMost($"planning 10,000 customers from nothing ({made} tasks)", watch.Elapsed.TotalSeconds, 10, "s");

        var before = Archive.Now.AddYears(-2);
        await archive.UseAsync<RaiseReminders, int>(r => r.RaiseAsync(before, CancellationToken.None));
        var times = new List<double>();
        for (var n = 0; n < 50; n++)
        {
            watch.Restart();
            await archive.UseAsync<RaiseReminders, int>(r => r.RaiseAsync(before, CancellationToken.None));
            await archive.UseAsync<ClaimReminders, int>(async c => (await c.TenantsAsync(before, CancellationToken.None)).Count);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        report.AtMost("a tick with nothing due, median of 50", times.Order().ElementAt(25), 20, "ms");
    }
}
