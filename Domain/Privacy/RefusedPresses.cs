using CrmBot.Domain.Calls;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Issues;
using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Privacy;

/// <summary>
/// A press on what the person may not see finds nothing. Whose customer it was about stands in the access log all the same
/// (SEC-2, SEC-3): a changed id in a card's data, or a card from before a handover.
/// </summary>
public sealed class RefusedPresses(CrmDbContext database)
{
    /// <param name="ids">What the press named, of whatever kind.</param>
    public async Task NoteAsync(IEnumerable<Guid> ids, Actor actor, CancellationToken cancellationToken)
    {
        foreach (var id in ids.Distinct())
        {
            if (await CustomerOf(id).FirstOrDefaultAsync(cancellationToken) is { } customer &&
                !await database.CustomersOf(actor).AnyAsync(c => c.Id == customer.Id, cancellationToken))
                database.Seen.Refuse(customer.Id);
        }
    }

    private IQueryable<Customer> CustomerOf(Guid id)
    {
        var (customer, task, call, draft, issue) = (new CustomerId(id), new CrmTaskId(id), new CallSessionId(id), new IssueDraftId(id), new IssueId(id));
        var interaction = new InteractionId(id);
        return database.Customers.AsNoTracking().Where(c =>
            c.Id == customer ||
            database.Tasks.Any(t => t.Id == task && t.CustomerId == c.Id) ||
            database.CallSessions.Any(s => s.Id == call && s.CustomerId == c.Id) ||
            database.IssueDrafts.Any(d => d.Id == draft && d.CustomerId == c.Id) ||
            database.Issues.Any(i => i.Id == issue && i.CustomerId == c.Id) ||
            database.Interactions.Any(i => i.Id == interaction && i.CustomerId == c.Id));
    }
}
