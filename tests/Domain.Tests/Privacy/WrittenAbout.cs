using CrmBot.Domain.Calls;
using CrmBot.Domain.Chats;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Issues;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tests.Tasks;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tests.Privacy;

/// <summary>A row of each kind that speaks of C002, with what a test wants in each of its texts.</summary>
internal static class WrittenAbout
{
    /// <summary>What can be typed for a card, with a sentence that waits for its OK.</summary>
    public static string Replies(Desk desk, string sentence) =>
        $$"""[{"key":"1","verb":"log.save","customerId":"{{desk.C002.Id.Value}}","content":"{{sentence}}"}]""";

    /// <param name="text">By the table's and the column's name.</param>
    public static async Task FillAsync(Desk desk, string replies, Func<string, string, string> text)
    {
        var world = desk.World;
        var task = world.Task(desk.C002, desk.Chen, World.Friday);
        world.Issue("I-0031", desk.C002, desk.Chen, World.Now);
        var contact = world.Interaction(desk.C002, desk.Chen, World.Now);
        var call = world.Keep(new CallSession(CallSessionId.New(World.Now), task, desk.Chen.Id, "tier-a-callback", 1, World.Now));
        var reminder = new Reminder(ReminderId.New(World.Now), World.Tenant, desk.Chen.Id, ReminderKind.Comment, task.Id.Value.ToString(), World.Now);
        reminder.ConcernTask(task.Id);
        var card = new NewestCard(desk.Chen.Id);
        card.Show("message-1", replies);
        object[] more =
        [
            reminder, card, new IssueDraft(IssueDraftId.New(World.Now), desk.Chen.Id, desk.C002.Id, null, World.Now),
            new CustomerProfile { CustomerId = desk.C002.Id }, new CallAnswer(CallAnswerId.New(World.Now), call.Id, "need", "x"),
            new Need(NeedId.New(World.Now), desk.C002.Id, contact.Id, "explicit", "x", World.Now),
            new GradeChange(GradeChangeId.New(World.Now), desk.C002.Id, World.Now, null, "A", Tier.A, "x", desk.Chen.Id),
        ];
        foreach (var row in more)
            world.Keep(row);
        using var now = desk.Sit();
        await LoadAsync(now.Database);
        foreach (var property in now.Database.ChangeTracker.Entries().SelectMany(e => e.Properties).Where(p => p.Metadata.ClrType == typeof(string)))
        {
            if (!property.Metadata.IsKey() && !property.Metadata.IsIndex() && property.Metadata.GetMaxLength() is not < 120)
                property.CurrentValue = text(property.EntityEntry.Metadata.ClrType.Name, property.Metadata.Name);
        }

        await now.Database.SaveChangesAsync();
    }

    private static async Task LoadAsync(CrmDbContext database)
    {
        await database.Interactions.LoadAsync();
        await database.Tasks.LoadAsync();
        await database.CallSessions.Include(c => c.Answers).LoadAsync();
        await database.Issues.LoadAsync();
        await database.IssueDrafts.LoadAsync();
        await database.Needs.LoadAsync();
        await database.Reminders.LoadAsync();
        await database.CustomerProfiles.LoadAsync();
        await database.GradeChanges.LoadAsync();
    }
}
