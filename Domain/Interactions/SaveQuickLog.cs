using CrmBot.Domain.Customers;
using CrmBot.Domain.Issues;
using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Interactions;

/// <summary>
/// OK on a proposal: the contact, the restarted cadence and the promise in one save, with undo as after a tap (CBK-7).
/// The proposal's key becomes the contact's id, so a second OK is refused with <see cref="OutOfDate"/>, and tells when it was
/// made, so an OK on another day is refused with <see cref="ProposalTooOld"/>.
/// </summary>
public sealed class SaveQuickLog(CrmDbContext database, RestartCadence cadence, OpenTaskForPress tasks, WorkingClocks clocks)
{
    /// <param name="key">Of the proposal that is confirmed.</param>
    public async Task<Outcome<QuickLogSaved>> SaveAsync(
        CustomerId customerId, QuickLogEntry entry, Guid key, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var cleaned = QuickLogCheck.Clean(entry);
        if (QuickLogCheck.Problem(cleaned, clocks.Of(actor).LocalDay(nowUtc)) is { } problem)
            return problem;
        var customer = await database.CustomersOf(actor).Include(c => c.Owner).FirstOrDefaultAsync(c => c.Id == customerId, cancellationToken);
        if (customer is null)
            return new NotFound("customer");
        database.Seen.Add(customer.Id);
        var id = new InteractionId(key);
        if (await IsWrittenAsync(id, cancellationToken))
            return new OutOfDate();
        var clock = clocks.Of(actor);
        if (clock.LocalDay(id.MadeUtc) is var day && day != clock.LocalDay(nowUtc))
            return new ProposalTooOld(day);
        var saved = await WriteAsync(customer, cleaned, id, actor, nowUtc, cancellationToken);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return saved;
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || exception.IsDuplicateKey())
        {
            // The same OK on two devices at once: one of them has written it.
            if (await IsWrittenAsync(id, cancellationToken))
                return new OutOfDate();
            throw;
        }
    }

    private Task<bool> IsWrittenAsync(InteractionId id, CancellationToken cancellationToken) =>
        database.Interactions.AnyAsync(i => i.Id == id, cancellationToken);

    private async Task<QuickLogSaved> WriteAsync(
        Customer customer, QuickLogEntry entry, InteractionId id, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var (clock, before) = (clocks.Of(actor), customer.LastContactUtc);
        var open = await tasks.OpenTasksOfAsync(customer.Id, cancellationToken);
        var answered = QuickLogTasks.Answered(open, actor, clock.LocalDay(nowUtc));
        var contact = NewContact(customer, entry, id, answered, actor, nowUtc);
        database.Interactions.Add(contact);
        var changed = await cadence.AfterAsync(customer, open, answered, contact, nowUtc, cancellationToken);
        contact.AllowUndo(nowUtc + OneTap.UndoFor, new TouchUndo(before, changed).ToJson());
        if (entry.Promise is not null)
            database.Tasks.Add(QuickLogTasks.Promise(customer, entry, id, actor, clock, nowUtc));
        foreach (var task in changed)
            await tasks.RefreshOthersAsync(new CrmTaskId(task.Id), cancellationToken);
        return new QuickLogSaved(
            id, customer.Id, customer.Number, customer.ShortNameIn(actor.Language), answered?.Id, entry.Promise, entry.PromiseDueOn,
            NextContactOn(customer.Id), clock.LocalMoment(nowUtc + OneTap.UndoFor));
    }

    private static Interaction NewContact(Customer customer, QuickLogEntry entry, InteractionId id, CrmTask? answered, Actor actor, DateTime nowUtc)
    {
        var contact = new Interaction(id, customer.Id, actor.Id, entry.Channel, nowUtc, nowUtc);
        contact.Belong(answered?.Id, null, null);
        contact.End(TouchOutcome.Told, InteractionKind.Callback, null);
        contact.Tell(entry.Content, null, entry.Mood, entry.Satisfaction);
        contact.PromiseNext(entry.Promise, entry.PromiseDueOn);
        return contact;
    }

    // All open tasks of the customer are tracked by now, the new one with them.
    private DateOnly? NextContactOn(CustomerId customer) => database.Tasks.Local
        .Where(t => t.CustomerId == customer && t is { IsOpen: true, IsContact: true })
        .Select(t => (DateOnly?)t.DueOn).Min();
}
