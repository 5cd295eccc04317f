using CrmBot.Domain.Grading;
using CrmBot.Domain.People;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Customers;

/// <summary>The customers of one owner that changed their tier at one moment and still stand there (GRD-1).</summary>
public sealed class GradeNews(CrmDbContext database, PlaybookLibrary playbooks)
{
    /// <summary>Subject of the reminder; its moment says which changes are meant.</summary>
    internal const string Subject = "grades";

    public const int PageSize = 8;

    /// <param name="skip">How many were shown before.</param>
    public async Task<GradeNewsPage> ReadAsync(DateTime momentUtc, int skip, Actor owner, CancellationToken cancellationToken)
    {
        var moved = database.CustomersOf(owner).Where(c => c.OwnerId == owner.Id)
            .SelectMany(c => database.GradeChanges.Where(g => g.CustomerId == c.Id && g.ChangedUtc == momentUtc && g.FromGrade != null && g.FromGrade != g.ToGrade && g.ToTier == c.Tier), (c, g) => new { Customer = c, Change = g });
        var total = await moved.CountAsync(cancellationToken);
        var rows = await moved.AsNoTracking().OrderBy(m => m.Customer.Tier).ThenBy(m => m.Customer.Number).Skip(skip).Take(PageSize)
            .Select(m => new { m.Customer, m.Change, By = database.People.FirstOrDefault(p => p.Id == m.Change.ById) }).ToListAsync(cancellationToken);
        foreach (var row in rows)
            database.Seen.AddInList(row.Customer.Id);
        return new GradeNewsPage(momentUtc, skip, total, rows.ConvertAll(r => Compose(r.Customer, r.Change, r.By, owner.Language)));
    }

    private GradeMove Compose(Customer customer, GradeChange change, Person? by, Language language)
    {
        var playbook = playbooks.For(customer.PlaybookId);
        return new GradeMove(
            customer.Id, customer.Number, customer.ShortNameIn(language), change.FromGrade ?? "", customer.Tier,
            Grader.Grade(playbook, GradeFigures.Of(customer, change.Reason)), change.Reason, by?.NameIn(language),
            CarePlan.SalesCallback(playbook, customer.Tier)?.Every);
    }
}

public sealed record GradeNewsPage(DateTime MomentUtc, int Skip, int Total, IReadOnlyList<GradeMove> Moves);

/// <param name="From">Code of the grade before.</param>
/// <param name="Reason">One of <see cref="RegradeCauses"/>, or a manager's words.</param>
/// <param name="ByName">Who decided it; null: a rule.</param>
/// <param name="Every">How often the new tier asks for a call; null: never.</param>
public sealed record GradeMove(
    CustomerId Id, string Number, string Name, string From, Tier To, GradeResult Grade, string Reason, string? ByName, CalendarInterval? Every);
