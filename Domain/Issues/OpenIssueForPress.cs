using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Issues;

/// <summary>
/// Loads the issue that a press wants to move and checks, in this order: may this person (its owner, or who sees the
/// customer; the recorder sees it only), is it still open, is the card of the present state.
/// </summary>
public sealed class OpenIssueForPress(CrmDbContext database)
{
    private static readonly Func<CrmDbContext, IssueId, CancellationToken, Task<Issue?>> Find =
        EF.CompileAsyncQuery((CrmDbContext db, IssueId id, CancellationToken _) =>
            db.Issues.Include(i => i.Customer).FirstOrDefault(i => i.Id == id));

    public async Task<Outcome<Issue>> OpenAsync(IssueId id, int rev, Actor actor, CancellationToken cancellationToken)
    {
        var issue = await Find(database, id, cancellationToken);
        if (issue is null || issue.TenantId != actor.TenantId)
            return new NotFound("issue");
        if (issue.OwnerId != actor.Id && !await database.CustomersOf(actor).AnyAsync(c => c.Id == issue.CustomerId, cancellationToken))
            return issue.RecordedById == actor.Id ? new NotYours("issue", (await OwnerAsync(issue, cancellationToken)).NameIn(actor.Language)) : new NotFound("issue");
        if (!issue.IsOpen)
            return new IssueIsClosed(issue.Id, issue.Number, issue.ClosedUtc);
        return issue.Version == rev ? issue : new OutOfDate();
    }

    public Task<Person> OwnerAsync(Issue issue, CancellationToken cancellationToken) =>
        database.People.AsNoTracking().SingleAsync(p => p.Id == issue.OwnerId, cancellationToken);
}
