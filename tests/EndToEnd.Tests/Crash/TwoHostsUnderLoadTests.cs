using System.Collections.Concurrent;
using CrmBot.Domain.Reminders;
using CrmBot.Support.App;
using CrmBot.Support.Connector;
using CrmBot.Support.Playground;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.EndToEnd.Tests.Crash;

/// <summary>The whole office at work on two nodes of one file, one of which is killed and started again in the midst of it (TSK-9).</summary>
[Trait("Spec", "TSK-9")]
public sealed class TwoHostsUnderLoadTests
{
    private const int Rounds = 12;
    private const int IssueEvery = 4;
    private static readonly string[] People = ["a001", "a002", "a003", "a004", "b001", "c001"];

    [Fact]
    public async Task What_people_were_told_is_what_is_stored_once_each_though_a_node_dies_in_the_midst()
    {
        await using var connector = await FakeConnector.StartAsync();
        using var folder = new BotFolder();
        var start = new BotStart(folder.Database) { WithPlayground = false };
        await using var first = await RunningBot.StartAsync(start);
        var second = await RunningBot.StartAsync(start with { Port = UnusedPort.Take() });
        using var one = new HttpClient { BaseAddress = first.Start.Address };
        using var other = new HttpClient { BaseAddress = second.Start.Address };
        var channel = new PatientChannel(one, other);
        var told = new ConcurrentBag<Told>();
        var enough = new TaskCompletionSource();
        var customers = await CustomersAsync(folder);
        var before = await folder.ReadAsync(db => db.Interactions.CountAsync());

        var load = Task.WhenAll(People.Select(id => Task.Run(async () =>
        {
            var chatter = new Chatter(connector, channel.Next, id, id) { Locale = "zh-CN" };
            await SayAsync(channel, chatter, "中文");
            for (var round = 1; round <= Rounds; round++)
            {
                told.Add(round % IssueEvery == 0
                    ? await LogIssueAsync(channel, chatter, customers[id], $"{id}第{round}件货少发了")
                    : await LogContactAsync(channel, chatter, customers[id], $"{id}第{round}次聊到新阀门"));
                if (told.Count >= People.Length * Rounds / 3) enough.TrySetResult();
            }
        })));
        await Task.WhenAny(enough.Task, load);
        await second.KillAsync();
        Assert.False(load.IsCompleted, "It was killed after the load, not under it.");
        var dead = second.ProcessId;
        await second.DisposeAsync();
        await using var again = await RunningBot.StartAsync(second.Start);
        await load;
        Assert.True(channel.Repeats > 0);

        // Everything that was said to be done is stored once, and nothing besides.
        var contacts = await folder.ReadAsync(db => db.Interactions.Where(i => i.Content!.Contains("次聊到新阀门")).Select(i => i.Content!).ToListAsync());
        Assert.Equal(told.Where(t => !t.IsIssue).Select(t => t.Words).Order(), contacts.Order());
        Assert.Equal(before + contacts.Count, await folder.ReadAsync(db => db.Interactions.CountAsync()));
        var issues = await folder.ReadAsync(db => db.Issues.Where(i => i.Description.Contains("件货少发了")).Select(i => i.Description).ToListAsync());
        Assert.Equal(told.Where(t => t.IsIssue).Select(t => t.Words).Order(), issues.Order());
        Assert.Empty(await folder.ReadAsync(db => db.IssueDrafts.Where(d => d.IssueId == null && !d.IsCancelled).Select(d => d.Description).ToListAsync()));

        // What the dead process had in its hands waits for the end of its lease; that time goes by here.
        await folder.PassAsync(ClaimReminders.LeaseFor + TimeSpan.FromSeconds(1), dead);
        Assert.True(await Eventually.Is(async () => await folder.ReadAsync(db => db.Reminders.CountAsync(r => r.Kind == ReminderKind.IssueAssigned && r.State == ReminderState.Waiting)) == 0, TimeSpan.FromSeconds(25)), "News waits for ever.");
        var news = await folder.ReadAsync(db => db.Reminders.Where(r => r.Kind == ReminderKind.IssueAssigned)
            .Select(r => new { r.State, r.ActivityId, Number = db.Issues.Single(i => i.Id == r.IssueId).Number, To = db.People.Single(p => p.Id == r.RecipientId).AadObjectId }).ToListAsync());
        Assert.NotEmpty(news);
        Assert.All(news, n => Assert.Equal(ReminderState.Sent, n.State));
        Assert.Equal(news.Count, news.Select(n => n.ActivityId).Distinct().Count());
        var doubled = 0;
        foreach (var item in news)
        {
            var shown = connector.Chats.All.Count(m => m.ConversationId == $"a:{item.To[^4..]}" && Summary(m).StartsWith(item.Number, StringComparison.Ordinal));
            Assert.True(shown > 0, $"{item.Number} never reached {item.To}.");
            doubled += shown - 1;
        }

        // Each chat has one send at a time, so a kill leaves one in flight in each.
        Assert.InRange(doubled, 0, news.Select(n => n.To).Distinct().Count());
        Assert.Empty(TeamsLimits.BrokenByPushes(connector.Requests));
    }

    private static async Task<Told> LogContactAsync(PatientChannel channel, Chatter chatter, string customer, string words)
    {
        await SayAsync(channel, chatter, $"给{customer}打了电话，{words}");
        await PressAsync(channel, chatter, "好，记下", chatter.Cards.Last(c => c.HasButton("好，记下")));
        return new Told(words, IsIssue: false);
    }

    private static async Task<Told> LogIssueAsync(PatientChannel channel, Chatter chatter, string customer, string words)
    {
        await SayAsync(channel, chatter, $"问题 {customer} {words}");
        var card = chatter.Cards.Last(c => c.HasButton("登记") || c.Title == "是哪方面的问题？");
        while (!card.HasButton("登记")) card = await PressAsync(channel, chatter, "1 ", card);
        await PressAsync(channel, chatter, "登记", card);
        return new Told(words, IsIssue: true);
    }

    private static async Task SayAsync(PatientChannel channel, Chatter chatter, string text)
    {
        using var answer = await channel.DeliverAsync(chatter, chatter.Message(text));
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode}");
    }

    private static async Task<ShownCard> PressAsync(PatientChannel channel, Chatter chatter, string title, ShownCard card)
    {
        using var answer = await channel.DeliverAsync(chatter, chatter.PressOf(title, card));
        var shown = await chatter.AnsweredAsync(card.MessageId, answer);
        Assert.DoesNotContain("是我们的问题", shown.Text, StringComparison.Ordinal);
        return shown;
    }

    /// <summary>Each person has a customer that nobody else works on.</summary>
    private static Task<Dictionary<string, string>> CustomersAsync(BotFolder folder) => folder.ReadAsync(async db =>
    {
        var owned = await db.Customers.Where(c => c.Owner != null).OrderBy(c => c.Number).Select(c => new { c.Number, Owner = c.Owner!.AadObjectId }).ToListAsync();
        var taken = People[..4].ToDictionary(id => id, id => owned.First(c => c.Owner.EndsWith(id, StringComparison.Ordinal)).Number);
        foreach (var id in People[4..]) taken[id] = owned.First(c => !taken.ContainsValue(c.Number)).Number;
        return taken;
    });

    private static string Summary(ChatMessage message) => message.Activity.TryGetProperty("summary", out var summary) ? summary.GetString() ?? "" : "";

    private sealed record Told(string Words, bool IsIssue);
}
