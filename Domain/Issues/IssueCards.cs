using CrmBot.Domain.Customers;
using CrmBot.Domain.People;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Storage;
using CrmBot.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Issues;

/// <summary>Reads an issue with all that its card shows. Seen by its owner, by whoever recorded it, and by those who see the customer.</summary>
public sealed class IssueCards(CrmDbContext database, PlaybookLibrary playbooks, WorkingClocks clocks)
{
    private static readonly Func<CrmDbContext, IssueId, CancellationToken, Task<Row?>> FindRow =
        EF.CompileAsyncQuery((CrmDbContext db, IssueId id, CancellationToken _) => (
            from issue in db.Issues.AsNoTracking()
            where issue.Id == id
            join owner in db.People on issue.OwnerId equals owner.Id
            join recorder in db.People on issue.RecordedById equals recorder.Id
            from manager in db.People.Where(m => m.Id == owner.ManagerId).DefaultIfEmpty()
            select new Row(issue, issue.Customer!, owner, recorder, manager)).FirstOrDefault());

    /// <summary>Null when there is no such issue, or the reader has no right to see it.</summary>
    public async Task<IssueCard?> ReadAsync(IssueId id, Actor reader, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var row = await FindRow(database, id, cancellationToken);
        if (row is null || !await MaySeeAsync(row.Issue, reader, cancellationToken))
            return null;
        database.Seen.Add(row.Customer.Id);
        return Compose(row, reader, nowUtc);
    }

    /// <summary>By its number, in whatever width and case it was typed.</summary>
    public async Task<IssueCard?> ReadAsync(string number, Actor reader, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var wanted = CustomerSearch.Normalise(number).ToUpperInvariant();
        var id = await database.Issues.Where(i => i.TenantId == reader.TenantId && i.Number == wanted)
            .Select(i => (IssueId?)i.Id).FirstOrDefaultAsync(cancellationToken);
        return id is null ? null : await ReadAsync(id.Value, reader, nowUtc, cancellationToken);
    }

    private async Task<bool> MaySeeAsync(Issue issue, Actor reader, CancellationToken cancellationToken) =>
        issue.TenantId == reader.TenantId && (issue.OwnerId == reader.Id || issue.RecordedById == reader.Id ||
        await database.CustomersOf(reader).AnyAsync(c => c.Id == issue.CustomerId, cancellationToken));

    private IssueCard Compose(Row row, Actor reader, DateTime nowUtc)
    {
        var (issue, customer, clock) = (row.Issue, row.Customer, clocks.Of(reader));
        var rule = playbooks.For(customer.PlaybookId).ClockFor(issue.Kind);
        return new IssueCard
        {
            Id = issue.Id,
            Rev = issue.Version,
            Number = issue.Number,
            CustomerId = customer.Id,
            CustomerNumber = customer.Number,
            CustomerName = customer.ShortNameIn(reader.Language),
            Tier = customer.Tier,
            Kind = issue.Kind,
            Description = issue.Description,
            Demand = issue.Demand,
            Urgency = issue.Urgency,
            Solution = issue.Solution,
            OwnerName = row.Owner.NameIn(reader.Language),
            IsMine = issue.OwnerId == reader.Id,
            RecordedByName = row.Recorder.NameIn(reader.Language),
            ManagerName = row.Manager?.NameIn(reader.Language),
            State = issue.State,
            Received = clock.LocalMoment(issue.ReceivedUtc),
            CallSessionId = issue.CallSessionId,
            Clock = IssueClockFace.Of(issue, rule, clocks.Of(row.Owner), clock, nowUtc),
            Steps = Steps(issue, clock),
            MissedClocks = issue.MissedClocks,
        };
    }

    private static IReadOnlyList<IssueStamp> Steps(Issue issue, WorkingClock clock)
    {
        return
        [
            new(IssueState.Assigned, Local(issue.ReceivedUtc), null),
            new(IssueState.Contacted, Local(issue.FirstResponseUtc), Local(issue.ResponseDueUtc)),
            new(IssueState.Planned, Local(issue.SolutionUtc), Local(issue.SolutionDueUtc)),
            new(IssueState.Closed, Local(issue.ClosedUtc), Local(issue.ResultDueUtc)),
        ];

        DateTime? Local(DateTime? utc) => utc is { } moment ? clock.LocalMoment(moment) : null;
    }

    private sealed record Row(Issue Issue, Customer Customer, Person Owner, Person Recorder, Person? Manager);
}
