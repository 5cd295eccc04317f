using CrmBot.Domain.Calls;
using CrmBot.Domain.People;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Interactions;

/// <summary>
/// Takes a logged contact back within ten minutes (BYD-1): the log line no longer counts, the tasks stand as before, what
/// it had planned is gone. Only by whoever wrote it. A second undo is refused with <see cref="OutOfDate"/>.
/// </summary>
public sealed class UndoTouch(CrmDbContext database, OpenTaskForPress tasks, EndContacts contacts)
{
    /// <returns>The task whose card is to be shown again; null when the contact answered none.</returns>
    public async Task<Outcome<CrmTaskId?>> UndoAsync(InteractionId id, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var contact = await database.Interactions.FirstOrDefaultAsync(i => i.Id == id && i.PersonId == actor.Id, cancellationToken);
        if (contact is null)
            return new NotFound("interaction");
        if (contact.UndoneUtc is not null)
            return new OutOfDate();
        if (contact.UndoUntilUtc is not { } until || until < nowUtc)
            return new TooLateToUndo(contact.UndoUntilUtc ?? contact.RecordedUtc);
        if (await HasNewerAsync(contact, cancellationToken))
            return new OutOfDate();
        foreach (var task in await PutBackAsync(contact, cancellationToken))
            await tasks.RefreshOthersAsync(task, cancellationToken);
        // Since then they asked to be left alone: what stood open before must not come back.
        if (await database.IsLeftAloneAsync(contact.CustomerId, cancellationToken))
            await contacts.EndAsync(contact.CustomerId, EndContacts.DoNotContact, nowUtc, cancellationToken);
        contact.Undo(nowUtc);
        await database.SaveChangesAsync(cancellationToken);
        return contact.TaskId;
    }

    /// <summary>The newest contact of the person that can still be taken back; null: none.</summary>
    public async Task<InteractionId?> NewestAsync(Actor actor, DateTime nowUtc, CancellationToken cancellationToken) =>
        (await database.Interactions.AsNoTracking()
            .Where(i => i.PersonId == actor.Id && i.UndoneUtc == null && i.UndoUntilUtc >= nowUtc)
            .OrderByDescending(i => i.RecordedUtc).FirstOrDefaultAsync(cancellationToken))?.Id;

    /// <summary>The task that a contact of the person answered.</summary>
    public async Task<CrmTaskId?> TaskOfAsync(InteractionId id, Actor actor, CancellationToken cancellationToken) =>
        (await database.Interactions.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id && i.PersonId == actor.Id, cancellationToken))?.TaskId;

    // A later contact built its plan on this one: it has to be taken back first.
    private Task<bool> HasNewerAsync(Interaction contact, CancellationToken cancellationToken) =>
        database.Interactions.AnyAsync(i => i.CustomerId == contact.CustomerId && i.UndoneUtc == null &&
            i.UndoUntilUtc != null && i.RecordedUtc > contact.RecordedUtc, cancellationToken);

    /// <returns>The tasks that stand as before.</returns>
    private async Task<List<CrmTaskId>> PutBackAsync(Interaction contact, CancellationToken cancellationToken)
    {
        var before = TouchUndo.FromJson(contact.UndoState!);
        var customer = await database.Customers.SingleAsync(c => c.Id == contact.CustomerId, cancellationToken);
        customer.ContactUndone(before.LastContactUtc);
        foreach (var memento in before.Tasks)
        {
            var id = new CrmTaskId(memento.Id);
            (await database.Tasks.SingleAsync(t => t.Id == id, cancellationToken)).Restore(memento);
        }

        database.Tasks.RemoveRange(await database.Tasks.Where(t => t.MadeByInteractionId == contact.Id).ToListAsync(cancellationToken));
        database.Needs.RemoveRange(await database.Needs.Where(n => n.InteractionId == contact.Id).ToListAsync(cancellationToken));
        if (contact.CallSessionId is { } callId)
        {
            (await database.CallSessions.SingleAsync(c => c.Id == callId, cancellationToken)).Unsave();
            // Its call is open again, so the task is in somebody's hands.
            if (contact.TaskId is { } taskId && await database.Tasks.FindAsync([taskId], cancellationToken) is { IsOpen: true } task)
                task.Begin();
        }

        return [.. before.Tasks.Select(t => new CrmTaskId(t.Id))];
    }
}
