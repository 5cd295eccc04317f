using System.Globalization;
using CrmBot.Domain.Reminders;
using CrmBot.Support.App;
using CrmBot.Support.Connector;
using CrmBot.Support.Playground;
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

    [Fact]
    public async Task A_reminder_in_the_hands_of_a_killed_process_comes_by_itself_once_the_lease_is_over()
    {
        await using var connector = await FakeConnector.StartAsync();
        using var folder = new BotFolder();
        var start = new BotStart(folder.Database) { WithPlayground = false };
        using var http = new HttpClient { BaseAddress = start.Address };
        var rep = new Chatter(connector, () => http, "a001", "陈洁");
        await using (var bot = await RunningBot.StartAsync(start))
        {
            // The greeting gets through, the reminder is still on its way.
            connector.Script(ScriptedAnswer.Serve, ScriptedAnswer.Hang);
            var install = rep.PostAsync(rep.Activity("installationUpdate", a => a["action"] = "add"));
            await connector.RequestsReached(2);
            await bot.KillAsync();
            // Answered only if a tick was faster and has the reminder in its hands.
            await Record.ExceptionAsync(() => install);
        }

        Assert.DoesNotContain(rep.Cards, c => c.Title == CrashRun.Due);
        await folder.PassAsync(ClaimReminders.LeaseFor + TimeSpan.FromSeconds(1));
        await using var again = await RunningBot.StartAsync(start);
        Assert.True(await Eventually.Is(() => Task.FromResult(rep.Cards.Any(c => c.Title == CrashRun.Due)), TimeSpan.FromSeconds(20)), "It never came.");
        Assert.Single(rep.Cards, c => c.Title == CrashRun.Due);
    }

    private static int? Number(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
