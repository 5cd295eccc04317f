using System.Globalization;
using Xunit.Abstractions;

namespace CrmBot.EndToEnd.Tests.Crash;

/// <summary>The whole path with a bot that is killed at any moment (TSK-9). CRMBOT_CRASH_MINUTES makes it a long run with new seeds.</summary>
[Trait("Spec", "TSK-9")]
public sealed class CrashTests(ITestOutputHelper output)
{
    private const int Kills = 20;
    private const int FirstSeed = 2027;

    [Fact]
    public async Task Twenty_kills_on_the_way_lose_nothing_and_store_nothing_twice()
    {
        var clock = TimeProvider.System;
        var started = clock.GetTimestamp();
        var seed = Number("CRMBOT_CRASH_SEED") ?? FirstSeed;
        do
        {
            var report = await CrashRun.RunAsync(seed++, Kills);
            output.WriteLine(report.ToString());
            Assert.True(report.Faults.Count == 0 && report.ShownTwice <= report.InFlight, report.ToString());
            Assert.Equal(Kills, report.Kills);
        }
        while (clock.GetElapsedTime(started) < TimeSpan.FromMinutes(Number("CRMBOT_CRASH_MINUTES") ?? 0));
    }

    private static int? Number(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
