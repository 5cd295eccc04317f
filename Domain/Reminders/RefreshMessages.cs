using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Reminders;

/// <summary>Messages in chats which show an older state than the database (TSK-6).</summary>
public sealed class RefreshMessages(CrmDbContext database)
{
    private const int BatchSize = 100;

    public async Task<IReadOnlyList<StaleMessage>> FindAsync(CancellationToken cancellationToken)
    {
        var rows = await database.Reminders.AsNoTracking().Where(r => r.NeedsRefresh)
            .OrderBy(r => r.SentUtc).Take(BatchSize)
            .Select(r => new { Reminder = r, Person = database.People.First(p => p.Id == r.RecipientId) })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(r => new StaleMessage(
            r.Reminder.Id, r.Reminder.Kind, r.Reminder.TaskId, r.Reminder.ActivityId, r.Reminder.IsInDigest, r.Person.Address,
            new Actor(r.Person.Id, r.Person.TenantId, r.Person.AadObjectId, r.Person.Name, r.Person.EnglishName, r.Person.Role, r.Person.TeamId, r.Person.Language ?? Language.English, r.Person.Zone, r.Person.Hours)))];
    }

    /// <summary>The tasks that one digest message lists.</summary>
    public async Task<IReadOnlyList<CrmTaskId>> TasksOfDigestAsync(PersonId recipient, string activityId, CancellationToken cancellationToken) =>
        await database.Reminders.AsNoTracking()
            .Where(r => r.RecipientId == recipient && r.ActivityId == activityId && r.IsInDigest && r.TaskId != null)
            .Select(r => r.TaskId!.Value).ToListAsync(cancellationToken);

    public Task DoneAsync(PersonId recipient, string activityId, CancellationToken cancellationToken) =>
        database.Reminders.Where(r => r.RecipientId == recipient && r.ActivityId == activityId)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.NeedsRefresh, false), cancellationToken);

    /// <summary>The card went on in another message (it was answered by typing).</summary>
    public Task MovedAsync(PersonId recipient, string fromActivityId, string? toActivityId, CancellationToken cancellationToken) =>
        database.Reminders.Where(r => r.RecipientId == recipient && r.ActivityId == fromActivityId && !r.IsInDigest)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.ActivityId, toActivityId), cancellationToken);
}

public sealed record StaleMessage(
    ReminderId Id, ReminderKind Kind, CrmTaskId? TaskId, string? ActivityId, bool IsInDigest, ChatAddress? Address, Actor Recipient);
