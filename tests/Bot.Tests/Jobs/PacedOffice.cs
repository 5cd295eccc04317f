using CrmBot.Domain.People;
using CrmBot.Domain.Reminders;
using CrmBot.Support.App;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Bot.Tests.Jobs;

/// <summary>Much that is due at once.</summary>
internal static class PacedOffice
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>Reps with one customer each, who is due today since nine.</summary>
    public static Task EmployAsync(this TestBot bot, int reps, int inAnotherTenant = 0) => bot.ReadAsync(db =>
    {
        var world = new World();
        for (var n = 0; n < reps + inAnotherTenant; n++)
        {
            var tenant = n < reps ? Chatter.Tenant : "another";
            var rep = world.Rep($"回访员{n}", tenant: tenant);
            rep.MeetAt(new ChatAddress(bot.Connector.ServiceUrl, n < reps ? $"a:rep{n}" : $"a:{tenant}:rep{n}", $"29:rep{n}", Chatter.BotId, "CrmBot"));
            world.Task(world.Customer($"R{n:0000}", rep, tenant: tenant), rep, Today);
        }

        world.Save(db);
        return Task.FromResult(reps);
    });

    /// <summary>New issues of that person's, each of which is told alone and at once.</summary>
    /// <param name="apart">How much later each comes than the one before; the first comes so much after now.</param>
    public static async Task WarnAsync(this TestBot bot, Chatter chatter, int issues, TimeSpan apart = default)
    {
        var now = bot.Time.UtcNow;
        var owner = await bot.ReadAsync(db => db.People.AsNoTracking().SingleAsync(p => p.AadObjectId == chatter.ObjectId));
        await bot.ReadAsync(db =>
        {
            var world = new World();
            var customer = world.Customer("X001");
            for (var n = 1; n <= issues; n++)
            {
                var issue = world.Issue($"I-9{n:000}", customer, owner, now);
                var news = new Reminder(ReminderId.New(now), owner.TenantId, owner.Id, ReminderKind.IssueAssigned, issue.Id.Value.ToString(), now + (n * apart));
                news.ConcernIssue(issue.Id);
                world.Keep(news);
            }

            world.Save(db);
            return Task.FromResult(issues);
        });
    }

    public static Task<int> WaitingAsync(this TestBot bot) => bot.ReadAsync(db => db.Reminders.CountAsync(r => r.State == ReminderState.Waiting));

    public static Task<int> LeasedAsync(this TestBot bot) => bot.ReadAsync(db => db.Reminders.CountAsync(r => r.LeasedBy != null));

    /// <summary>How often each of the reps employed above was reminded.</summary>
    public static IReadOnlyList<int> Reminded(this TestBot bot) =>
        [.. bot.Connector.Chats.All.Where(m => m.ConversationId.Contains(":rep", StringComparison.Ordinal)).CountBy(m => m.ConversationId).Select(chat => chat.Value)];
}
