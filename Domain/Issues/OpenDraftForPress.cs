using CrmBot.Domain.Customers;
using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Issues;

/// <summary>
/// Loads the draft that a press wants to change and checks, in this order: is it this person's, may the person still see
/// the customer (SEC-2), was it logged already, is the card of the present state.
/// </summary>
public sealed class OpenDraftForPress(CrmDbContext database)
{
    private static readonly Func<CrmDbContext, IssueDraftId, PersonId, CancellationToken, Task<IssueDraft?>> Find =
        EF.CompileAsyncQuery((CrmDbContext db, IssueDraftId id, PersonId person, CancellationToken _) =>
            db.IssueDrafts.FirstOrDefault(d => d.Id == id && d.PersonId == person));

    public async Task<Outcome<OpenedDraft>> OpenAsync(IssueDraftId id, int rev, Actor actor, CancellationToken cancellationToken)
    {
        var draft = await Find(database, id, actor.Id, cancellationToken);
        if (draft is null)
            return new NotFound("issue-draft");
        if (await CustomerAsync(draft.CustomerId, actor, cancellationToken) is not { } customer)
            return new NotFound("customer");
        if (draft.IssueId is { } issue)
            return new IssueAlreadyLogged(issue);
        return draft.IsOpen && draft.Version == rev ? new OpenedDraft(draft, customer) : new OutOfDate();
    }

    /// <summary>With its owner, read only; null when the actor may not see it.</summary>
    public Task<Customer?> CustomerAsync(CustomerId id, Actor actor, CancellationToken cancellationToken) =>
        database.CustomersOf(actor).AsNoTracking().Include(c => c.Owner).FirstOrDefaultAsync(c => c.Id == id, cancellationToken);
}

/// <param name="Draft">Tracked.</param>
/// <param name="Customer">Untracked, with its owner.</param>
public sealed record OpenedDraft(IssueDraft Draft, Customer Customer);
