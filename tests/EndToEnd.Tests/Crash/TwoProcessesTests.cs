using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Storage;
using CrmBot.Support.App;
using CrmBot.Support.Connector;
using CrmBot.Support.Playground;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.EndToEnd.Tests.Crash;

/// <summary>Two bots in processes of their own, whose clocks tick on one database file (TSK-9).</summary>
[Trait("Spec", "TSK-9")]
public sealed class TwoProcessesTests
{
    private const int Issues = 20;

    [Fact]
    public async Task Each_reminder_goes_out_once()
    {
        await using var connector = await FakeConnector.StartAsync();
        using var folder = new BotFolder();
        var start = new BotStart(folder.Database) { WithPlayground = false };
        await using var first = await RunningBot.StartAsync(start);
        await using var second = await RunningBot.StartAsync(start with { Port = UnusedPort.Take() });
        using var one = new HttpClient { BaseAddress = first.Start.Address };
        using var other = new HttpClient { BaseAddress = second.Start.Address };

        // News of an issue goes to its owner at any hour, by whichever process ticks first.
        var manager = new Chatter(connector, () => one, "b001", "赵敏");
        await manager.SayAsync("帮助");
        var turn = 0;
        var rep = new Chatter(connector, () => turn++ % 2 == 0 ? one : other, "a001", "陈洁");
        for (var n = 0; n < Issues; n++)
            await LogIssueAsync(rep);

        Assert.True(await Eventually.Is(async () => await folder.ReadAsync(db => News(db).CountAsync(r => r.State == ReminderState.Waiting)) == 0, TimeSpan.FromMinutes(2)));
        var news = await folder.ReadAsync(db => News(db).Select(r => r.ActivityId).ToListAsync());
        Assert.Equal(Issues, news.Count);
        Assert.Equal(news.Count, news.Distinct().Count());
        Assert.Equal(Issues, connector.Chats.In(manager.ConversationId).Count(m => Summary(m).StartsWith("I-", StringComparison.Ordinal)));
        Assert.Empty(TeamsLimits.BrokenByPushes(connector.Requests));
    }

    [Fact]
    [Trait("Spec", "TMS-2")]
    public async Task An_install_that_reaches_both_is_greeted_once_and_brings_each_reminder_once()
    {
        await using var connector = await FakeConnector.StartAsync();
        using var folder = new BotFolder();
        var start = new BotStart(folder.Database) { WithPlayground = false };
        await using var first = await RunningBot.StartAsync(start);
        await using var second = await RunningBot.StartAsync(start with { Port = UnusedPort.Take() });
        using var one = new HttpClient { BaseAddress = first.Start.Address };
        using var other = new HttpClient { BaseAddress = second.Start.Address };
        var people = new[] { "a001", "a002", "a003", "a004", "b001", "c001" }.Select(id => new Chatter(connector, () => one, id, id)).ToList();

        await Task.WhenAll(people.Select(async person =>
        {
            var install = person.Activity("installationUpdate", a => a["action"] = "add");
            await Task.WhenAll(PostAsync(one, install), PostAsync(other, install));
        }));

        // In working hours a tick may be sending yet. A message that went out twice would never add up.
        Assert.True(await Eventually.Is(() => AddsUpAsync(folder, people), TimeSpan.FromSeconds(30)));
        Assert.Empty(TeamsLimits.BrokenByPushes(connector.Requests));
    }

    /// <summary>The first one was reminded, and everybody has the greeting and one message for each that was recorded as sent.</summary>
    private static async Task<bool> AddsUpAsync(BotFolder folder, IReadOnlyList<Chatter> people)
    {
        var sent = await folder.ReadAsync(db => db.Reminders.Where(r => r.State == ReminderState.Sent)
            .Select(r => new { r.ActivityId, Person = db.People.Single(p => p.Id == r.RecipientId).AadObjectId }).ToListAsync());
        return sent.Any(r => r.Person == people[0].ObjectId)
            && people.All(p => p.MessageCount == 1 + sent.Where(r => r.Person == p.ObjectId).Select(r => r.ActivityId).Distinct().Count());
    }

    private static async Task PostAsync(HttpClient bot, JsonObject activity)
    {
        using var answer = await bot.PostAsJsonAsync("/api/messages", activity);
        Assert.True(answer.IsSuccessStatusCode);
    }

    private static IQueryable<Reminder> News(CrmDbContext database) => database.Reminders.Where(r => r.Kind == ReminderKind.IssueAssigned);

    private static async Task LogIssueAsync(Chatter rep)
    {
        await rep.SayAsync("问题 C002 少发了两个");
        // On a working day C002's reminder may come in between, with a "1" of its own.
        var card = rep.Cards.Last(c => c.HasButton("登记") || c.Title == "是哪方面的问题？");
        while (!card.HasButton("登记")) card = await rep.PressAsync("1 ", card);
        await rep.PressAsync("登记", card);
    }

    private static string Summary(ChatMessage message) => message.Activity.TryGetProperty("summary", out var summary) ? summary.GetString() ?? "" : "";
}
