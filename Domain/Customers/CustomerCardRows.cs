using CrmBot.Domain.Interactions;
using CrmBot.Domain.Issues;
using CrmBot.Domain.People;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Customers;

/// <summary>What is read for one customer card.</summary>
internal sealed record CustomerCardRows(
    CustomerCardRows.Head Customer,
    Contact? Contact,
    Purchase? Purchase,
    IReadOnlyList<string> Needs,
    string? LastGradeReason,
    IReadOnlyList<CustomerCardRows.TaskLine> Tasks,
    IReadOnlyList<Issue> Issues,
    IReadOnlyList<Interaction> Contacts)
{
    private const int MostOpen = 20;

    private static readonly Func<CrmDbContext, CustomerId, CancellationToken, Task<Purchase?>> NewestPurchase =
        EF.CompileAsyncQuery((CrmDbContext db, CustomerId customer, CancellationToken _) => db.Purchases.AsNoTracking()
            .Where(p => p.CustomerId == customer).OrderByDescending(p => p.PurchasedOn).FirstOrDefault());

    private static readonly Func<CrmDbContext, CustomerId, IAsyncEnumerable<string>> NewestNeeds =
        EF.CompileAsyncQuery((CrmDbContext db, CustomerId customer) => db.Needs
            .Where(n => n.CustomerId == customer).OrderByDescending(n => n.FoundUtc).Take(3).Select(n => n.Text));

    private static readonly Func<CrmDbContext, CustomerId, IAsyncEnumerable<TaskLine>> OpenTasks =
        EF.CompileAsyncQuery((CrmDbContext db, CustomerId customer) => db.Tasks.AsNoTracking()
            .Where(t => t.CustomerId == customer && (t.State == CrmTaskState.Open || t.State == CrmTaskState.InProgress))
            .OrderBy(t => t.DueOn).ThenBy(t => t.DueUtc).Take(MostOpen)
            .Select(t => new TaskLine(t, db.People.FirstOrDefault(p => p.Id == t.AssigneeId))));

    private static readonly Func<CrmDbContext, CustomerId, IAsyncEnumerable<Issue>> OpenIssues =
        EF.CompileAsyncQuery((CrmDbContext db, CustomerId customer) => db.Issues.AsNoTracking()
            .Where(i => i.CustomerId == customer && i.State != IssueState.Closed).OrderBy(i => i.ReceivedUtc).Take(MostOpen));

    private static readonly Func<CrmDbContext, CustomerId, IAsyncEnumerable<Interaction>> LatestContacts =
        EF.CompileAsyncQuery((CrmDbContext db, CustomerId customer) => db.Interactions.AsNoTracking()
            .Where(i => i.CustomerId == customer && i.UndoneUtc == null)
            .OrderByDescending(i => i.OccurredUtc).ThenByDescending(i => i.RecordedUtc).Take(3));

    /// <summary>Null when the reader may not see the customer.</summary>
    public static async Task<CustomerCardRows?> ReadAsync(CrmDbContext database, CustomerId id, Actor reader, CancellationToken cancellationToken)
    {
        var head = await database.CustomersOf(reader).AsNoTracking().Where(c => c.Id == id)
            .Select(c => new Head(c, c.Owner)).FirstOrDefaultAsync(cancellationToken);
        return head is null ? null : new CustomerCardRows(
            head,
            await database.ShownContactAsync(id, cancellationToken),
            await NewestPurchase(database, id, cancellationToken),
            await NewestNeeds(database, id).ToListAsync(cancellationToken),
            await database.LastGradeReasonAsync(id, cancellationToken),
            await OpenTasks(database, id).ToListAsync(cancellationToken),
            await OpenIssues(database, id).ToListAsync(cancellationToken),
            await LatestContacts(database, id).ToListAsync(cancellationToken));
    }

    internal sealed record Head(Customer Row, Person? Owner);

    internal sealed record TaskLine(CrmTask Task, Person? Assignee);
}
