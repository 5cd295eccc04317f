using CrmBot.Domain.Grading;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Summaries;

/// <summary>Customers past their tier's limit, the longest silence of the highest tier first.</summary>
internal sealed class SilenceRows(CrmDbContext database, SummaryView view, CoverageLimits limits, Tier? tier) : FigureRows
{
    public override Task<int> CountAsync(CancellationToken cancellationToken) => Counted().CountAsync(cancellationToken);

    public override async Task<IReadOnlyList<SummaryRow>> ReadAsync(int skip, int take, CancellationToken cancellationToken)
    {
        var asOf = view.AsOfUtc;
        var found = await (
            from fact in Counted()
            let customer = fact.Customer
            join person in database.People on customer.OwnerId equals person.Id
            orderby customer.Tier, fact.SinceUtc, customer.Number
            select new
            {
                Head = new RowHead(customer.Id, customer.Number, customer.Name, customer.ShortName, customer.EnglishName, customer.Tier, person.Name, person.EnglishName),
                fact.SinceUtc,
                IsContact = fact.SinceUtc != customer.CreatedUtc,
                Channel = database.Interactions
                    .Where(i => i.CustomerId == customer.Id && i.UndoneUtc == null && i.OccurredUtc == fact.SinceUtc && i.OccurredUtc <= asOf)
                    .Select(i => (ContactChannel?)i.Channel)
                    .FirstOrDefault(),
            }).Skip(skip).Take(take).ToListAsync(cancellationToken);
        return [.. found.Select(r =>
        {
            var since = view.Zone.DayOf(r.SinceUtc);
            var last = since.AddDays(limits.LatestDays[r.Head.Tier]);
            return r.Head.Row(new SilenceSubject(r.IsContact ? r.SinceUtc : null, r.Channel), since, view.AsOfOn.DayNumber - last.DayNumber);
        })];
    }

    private IQueryable<CustomerFact> Counted()
    {
        var silent = CustomerFacts.Of(database, view, limits).Where(f => !f.IsCovered);
        return tier is { } one ? silent.Where(f => f.Customer.Tier == one) : silent;
    }
}
