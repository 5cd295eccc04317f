using CrmBot.Domain.Tasks;
using CrmBot.Support.App;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmBot.Bot.Tests.Turns;

/// <summary>
/// Another program holds the database, a back-up or an import, while people are at work (TSK-9). It holds it until the bot has
/// given up on every press and every job, with a patience of one second instead of five: a lock of thirty seconds is the same
/// to the bot, which begins anew with each press and each tick and knows nothing of the ones before.
/// </summary>
[Trait("Spec", "TSK-9")]
public sealed class DatabaseLockedTests
{
    private static readonly (string Id, string Name)[] Office =
        [("a001", "陈洁"), ("a002", "王磊"), ("a003", "孙宇"), ("a004", "何敏"), ("b001", "赵敏"), ("c001", "林岚")];

    [Fact]
    public async Task Everybody_who_presses_is_told_so_everybody_who_reads_is_answered_and_afterwards_all_works()
    {
        await using var bot = await TestBot.StartAsync(patienceSeconds: 1);
        var people = Office.Select(p => bot.Meet(p.Id, p.Name)).ToList();
        var proposals = new Dictionary<Chatter, ShownCard>();
        foreach (var (person, customer) in people.Zip(await CustomersAsync(bot)))
        {
            await person.SayAsync("中文");
            proposals[person] = await person.SayAsync($"给{customer}打了电话，聊到新阀门");
        }

        var before = Business(bot);
        using (var other = bot.File.Open())
        {
            using var held = other.BeginTransaction(deferred: false);
            var told = await Task.WhenAll(people.Select(p => p.PressAsync("好，记下", proposals[p])));
            Assert.All(told, card => Assert.Contains("是我们的问题", card.Strip, StringComparison.Ordinal));
            Assert.All(told, card => Assert.Contains("什么都没丢", card.Strip, StringComparison.Ordinal));
            Assert.All(told, card => Assert.Matches("编号 [2-9A-Z]{5}", card.Text));

            var read = await Task.WhenAll(people.Select(p => p.SayAsync("我的任务")));
            Assert.All(read, card => Assert.DoesNotContain("是我们的问题", card.Text, StringComparison.Ordinal));
            Assert.Equal(before, Business(bot));
        }

        foreach (var person in people)
            Assert.Contains("✓ 记下了", (await person.PressAsync("好，记下", proposals[person])).Text, StringComparison.Ordinal);
        Assert.Equal(people.Count, bot.File.Scalar<int>("SELECT COUNT(*) FROM Interactions WHERE Content = '聊到新阀门'"));
    }

    [Fact]
    public async Task Jobs_lose_nothing_meanwhile_and_bring_each_reminder_once_afterwards()
    {
        await using var undisturbed = await TestBot.StartAsync();
        await using var bot = await TestBot.StartAsync(patienceSeconds: 1);
        foreach (var office in new[] { undisturbed, bot })
        {
            foreach (var (id, name) in Office)
                await office.Meet(id, name).InstallAsync();
            // A contact that is planned anew by the tick after it.
            office.File.Execute("DELETE FROM Tasks WHERE State = 'Open' AND Id NOT IN (SELECT TaskId FROM Reminders WHERE TaskId IS NOT NULL)");
        }

        using (var other = bot.File.Open())
        {
            using var held = other.BeginTransaction(deferred: false);
            foreach (var minute in new[] { 30, 31 })
                await bot.TickAtAsync(24, 9, minute);
        }

        Assert.NotEmpty(bot.Failures.Lines);
        Assert.All(bot.Failures.Lines, line => Assert.Contains("the next tick tries again", line, StringComparison.Ordinal));
        foreach (var office in new[] { undisturbed, bot })
        {
            await office.TickAtAsync(24, 9, 32);
            await office.TickAtAsync(24, 9, 33);
        }

        Assert.Equal(await PlannedAsync(undisturbed), await PlannedAsync(bot));
        Assert.Equal(Chats(undisturbed), Chats(bot));
        Assert.Contains(Chats(bot), chat => chat.Messages > 2);
    }

    /// <summary>All rows that somebody would miss, as a text.</summary>
    private static string Business(TestBot bot) => string.Join(" ", new[] { "Interactions", "Tasks", "CallSessions", "Issues", "IssueDrafts" }
        .Select(table => $"{table} {bot.File.Scalar<long>($"SELECT COUNT(*) FROM {table}")}")) +
        bot.File.Scalar<string>("SELECT GROUP_CONCAT(Number || LastContactUtc || Version) FROM Customers") + bot.File.Scalar<string>("SELECT GROUP_CONCAT(State || Version) FROM Tasks");

    private static Task<List<string>> PlannedAsync(TestBot bot) => bot.ReadAsync(db => db.Tasks
        .Where(t => t.State == CrmTaskState.Open).OrderBy(t => t.Customer!.Number).ThenBy(t => t.Rule).ThenBy(t => t.DueOn)
        .Select(t => $"{t.Customer!.Number} {t.Rule} {t.DueOn}").ToListAsync());

    private static List<(string Person, int Messages)> Chats(TestBot bot) =>
        [.. Office.Select(p => (p.Id, bot.Connector.Chats.In($"a:{p.Id}").Count))];

    /// <summary>One for each of the office, which nobody else has.</summary>
    private static Task<List<string>> CustomersAsync(TestBot bot) => bot.ReadAsync(async db =>
    {
        var owned = await db.Customers.Where(c => c.Owner != null).OrderBy(c => c.Number).Select(c => new { c.Number, Owner = c.Owner!.AadObjectId }).ToListAsync();
        var taken = Office[..4].Select(p => owned.First(c => c.Owner.EndsWith(p.Id, StringComparison.Ordinal)).Number).ToList();
        taken.AddRange(owned.Select(c => c.Number).Except(taken).Take(2).ToList());
        return taken;
    });
}
