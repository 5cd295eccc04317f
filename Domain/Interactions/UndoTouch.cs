using CrmBot.Domain.Calls;
using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Interactions;

/// <summary>
/// Takes a logged contact back within ten minutes (BYD-1): the log line no longer counts, the tasks stand as before, what
/// it had planned is gone. Only by whoever wrote it. A second undo is refused with <see cref="OutOfDate"/>.
/// </summary>
public sealed class UndoTouch(CrmDbContext database, OpenTaskForPress tasks)
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
        await PutBackAsync(contact, cancellationToken);
        contact.Undo(nowUtc);
        if (contact.TaskId is { } task)
            await tasks.RefreshOthersAsync(task, cancellationToken);
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

    private async Task PutBackAsync(Interaction contact, CancellationToken cancellationToken)
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
            (await database.CallSessions.SingleAsync(c => c.Id == callId, cancellationToken)).Unsave();
    }
}
