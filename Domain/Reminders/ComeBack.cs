using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Reminders;

/// <summary>A person installs the bot or writes again after having been out of reach: what they missed waits again (TSK-9).</summary>
public sealed class ComeBack(CrmDbContext database)
{
    /// <param name="newChat">The chat may be empty (a new install): reminders of open tasks that stood in the old one are sent again.</param>
    public async Task RestoreAsync(PersonId person, bool newChat, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var missed = database.Reminders.Where(r => r.RecipientId == person && (
            r.State == ReminderState.Unreachable ||
            (newChat && r.State == ReminderState.Sent && r.Kind == ReminderKind.TaskDue &&
             (r.Task!.State == CrmTaskState.Open || r.Task!.State == CrmTaskState.InProgress) && r.Task!.SnoozedUntilUtc == null)));
        await missed.ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, ReminderState.Waiting).SetProperty(r => r.NotBeforeUtc, nowUtc)
                .SetProperty(r => r.SentUtc, (DateTime?)null).SetProperty(r => r.NeedsRefresh, false)
                .SetProperty(r => r.LeasedBy, (string?)null).SetProperty(r => r.LeaseUntilUtc, (DateTime?)null),
            cancellationToken);
    }
}
