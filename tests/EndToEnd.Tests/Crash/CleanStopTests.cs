using System.Collections.Concurrent;
using System.Diagnostics;
using CrmBot.Domain.People;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Storage;
using CrmBot.Support.App;
using CrmBot.Support.Connector;
using CrmBot.Support.Database;
using CrmBot.Support.Playground;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.EndToEnd.Tests.Crash;

/// <summary>A new release is put in place while people write.</summary>
[Trait("Spec", "TSK-9")]
public sealed class CleanStopTests
{
    private const int Writers = 400;
    private const int AtOnce = 16;

    [Fact]
    public async Task Told_to_stop_under_load_it_finishes_what_it_has_accepted_and_takes_nothing_half()
    {
        await using var connector = await FakeConnector.StartAsync();
        using var folder = new BotFolder();
        await using var bot = await RunningBot.StartAsync(new BotStart(folder.Database) { WithPlayground = false });
        using var http = new HttpClient { BaseAddress = bot.Start.Address };
        var writers = Enumerable.Range(0, Writers).Select(n => new Chatter(connector, () => http, $"{n:x4}", $"Writer {n}")).ToList();
        var accepted = new ConcurrentBag<Chatter>();
        var refused = 0;
        var enough = new TaskCompletionSource();

        var load = Parallel.ForEachAsync(writers, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (writer, _) =>
        {
            try
            {
                using var answer = await writer.PostAsync(writer.Message("帮助"));
                Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode}");
                accepted.Add(writer);
            }
            catch (HttpRequestException)
            {
                // It no longer listens: the channel delivers this one again.
                Interlocked.Increment(ref refused);
            }

            if (accepted.Count >= Writers / 4)
                enough.TrySetResult();
        });
        await enough.Task;
        var watch = Stopwatch.StartNew();
        await bot.StopAsync();
        var took = watch.Elapsed;
        await load;

        Assert.True(took < TimeSpan.FromSeconds(30), $"{took}");
        Assert.True(refused > 0, "It was stopped after the load, not under it.");
        Assert.All(accepted, w => Assert.Equal(1, w.MessageCount));
        // Nobody was cut off between the answer in the chat and the word that it was accepted.
        Assert.Empty(writers.Where(w => w.MessageCount > 0).Except(accepted).Select(w => w.ObjectId));
        var known = await folder.ReadAsync(db => db.People.Select(p => p.AadObjectId).ToListAsync());
        Assert.Empty(accepted.Select(w => w.ObjectId).Except(known));
        Assert.Equal(0, await folder.ReadAsync(db => db.Reminders.CountAsync(r => r.LeasedBy != null && r.SentUtc == null)));
    }

    [Fact]
    public async Task Told_to_stop_with_much_to_send_it_does_not_wait_for_its_turns_and_leaves_the_rest_free()
    {
        const int News = 100;
        await using var connector = await FakeConnector.StartAsync();
        using var folder = new BotFolder();
        await using var bot = await RunningBot.StartAsync(new BotStart(folder.Database) { WithPlayground = false });
        await folder.ReadAsync(db => WarnAsync(db, connector.ServiceUrl, News, TimeProvider.System.GetUtcNow().UtcDateTime));

        await connector.RequestsReached(30);
        var watch = Stopwatch.StartNew();
        await bot.StopAsync();

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
        Assert.Empty(TeamsLimits.Broken(connector.Requests));
        var rows = await folder.ReadAsync(db => db.Reminders.Where(r => r.Kind == ReminderKind.IssueAssigned).Select(r => new { r.State, r.LeasedBy, r.Attempts }).ToListAsync());
        Assert.Equal(News, rows.Count);
        Assert.All(rows, r => Assert.Equal((null, 0), (r.LeasedBy, r.Attempts)));
        Assert.Equal(connector.Chats.All.Count, rows.Count(r => r.State == ReminderState.Sent));
        Assert.InRange(connector.Chats.All.Count, 30, News - 10);
    }

    /// <summary>Each of so many people is told of a new issue, at any hour.</summary>
    private static Task<int> WarnAsync(CrmDbContext database, string serviceUrl, int people, DateTime nowUtc)
    {
        var world = new World();
        for (var n = 0; n < people; n++)
        {
            var rep = world.Rep($"Rep {n}");
            rep.MeetAt(new ChatAddress(serviceUrl, $"a:rep{n}", $"29:rep{n}", Chatter.BotId, "CrmBot"));
            var issue = world.Issue($"I-9{n:000}", world.Customer($"X{n:000}", rep), rep, nowUtc);
            var news = world.Keep(new Reminder(ReminderId.New(nowUtc), rep.TenantId, rep.Id, ReminderKind.IssueAssigned, $"{n}", nowUtc));
            news.ConcernIssue(issue.Id);
        }

        world.Save(database);
        return Task.FromResult(people);
    }
}
