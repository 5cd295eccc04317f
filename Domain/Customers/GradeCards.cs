using CrmBot.Domain.Grading;
using CrmBot.Domain.People;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Storage;
using CrmBot.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Customers;

/// <summary>Reads why a customer has its tier (BYD-17).</summary>
public sealed class GradeCards(CrmDbContext database, PlaybookLibrary playbooks, WorkingClocks clocks)
{
    private const int MostLines = 3;

    /// <summary>Null when there is no such customer, or the reader has no right to see it.</summary>
    public async Task<GradeCard?> ReadAsync(CustomerId id, Actor reader, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var customer = await database.CustomersOf(reader).AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (customer is null)
            return null;
        database.Seen.Add(id);
        var lines = await database.GradeChanges.AsNoTracking().Where(g => g.CustomerId == id)
            .OrderByDescending(g => g.ChangedUtc).ThenByDescending(g => g.Id).Take(MostLines)
            .Select(g => new { Line = g, By = database.People.FirstOrDefault(p => p.Id == g.ById) }).ToListAsync(cancellationToken);
        var (clock, playbook) = (clocks.Of(reader), playbooks.For(customer.PlaybookId));
        var newest = lines.FirstOrDefault()?.Line;
        return new GradeCard
        {
            Id = customer.Id,
            Number = customer.Number,
            Name = customer.ShortNameIn(reader.Language),
            Tier = customer.Tier,
            TierName = playbook.Find(customer.Tier)?.Name ?? new TwoTexts(customer.Tier.ToString(), customer.Tier.ToString()),
            PlaybookName = playbook.Name,
            IsSetByHand = customer.IsGradeSetByHand,
            Result = Grader.Grade(playbook, GradeFigures.Of(customer, newest?.Reason)),
            History = lines.ConvertAll(l => new GradeLine(clock.LocalDay(l.Line.ChangedUtc), l.Line.FromGrade, l.Line.ToGrade, l.Line.Reason, l.By?.NameIn(reader.Language))),
            Newest = newest?.Id,
            MayOverride = reader.SetsGrades(),
            Tiers = [.. playbook.Tiers.Select(t => new TierChoice(t.Tier, t.Name))],
            NextLookOn = customer.GradeDueUtc is { } next ? clock.LocalDay(next) : null,
            Today = clock.LocalDay(nowUtc),
        };
    }
}
