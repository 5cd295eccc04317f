using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Summaries;

internal static class CustomerFacts
{
    private static readonly TimeSpan NeverLate = TimeSpan.FromDays(36500);

    /// <summary>Customers owned by the people in view, of the tiers that have a limit; lost ones and those to be left alone are owed no contact.</summary>
    public static IQueryable<CustomerFact> Of(CrmDbContext database, SummaryView view, CoverageLimits limits)
    {
        var tiers = limits.LatestDays.Keys.ToArray();
        var (a, b) = (CoveredSinceUtc(view, limits, Tier.A), CoveredSinceUtc(view, limits, Tier.B));
        var (c, d) = (CoveredSinceUtc(view, limits, Tier.C), CoveredSinceUtc(view, limits, Tier.D));
        var alone = database.LeftAlone();
        return from known in view.IsOver ? ThenKnown(database, view) : NowKnown(database, view)
               where tiers.Contains(known.Customer.Tier) && known.Customer.Status != CustomerStatus.Lost && !alone.Any(x => x.Id == known.Customer.Id)
               let since = known.LastUtc ?? known.Customer.CreatedUtc
               select new CustomerFact
               {
                   Customer = known.Customer,
                   SinceUtc = since,
                   IsCovered = (known.Customer.Tier == Tier.A && since >= a) || (known.Customer.Tier == Tier.B && since >= b)
                       || (known.Customer.Tier == Tier.C && since >= c) || (known.Customer.Tier == Tier.D && since >= d),
               };
    }

    private static IQueryable<Known> NowKnown(CrmDbContext database, SummaryView view) =>
        Owned(database, view).Select(c => new Known { Customer = c, LastUtc = c.LastContactUtc });

    // The customer's row knows the newest contact only; one after that week is looked behind.
    private static IQueryable<Known> ThenKnown(CrmDbContext database, SummaryView view)
    {
        var asOf = view.AsOfUtc;
        var lastThen = database.Interactions.AsNoTracking()
            .Where(i => i.UndoneUtc == null && i.OccurredUtc < asOf)
            .Where(i => i.Outcome == TouchOutcome.ReachedWell || i.Outcome == TouchOutcome.ReachedIssue || i.Outcome == TouchOutcome.Told)
            .GroupBy(i => i.CustomerId)
            .Select(g => new { CustomerId = g.Key, LastUtc = (DateTime?)g.Max(i => i.OccurredUtc) });
        return from customer in Owned(database, view)
               join then in lastThen on customer.Id equals then.CustomerId into thens
               from then in thens.DefaultIfEmpty()
               select new Known { Customer = customer, LastUtc = customer.LastContactUtc < asOf ? customer.LastContactUtc : then!.LastUtc };
    }

    private static IQueryable<Customer> Owned(CrmDbContext database, SummaryView view)
    {
        var people = view.People(database);
        return database.Customers.AsNoTracking().Where(c => c.OwnerId != null && people.Contains(c.OwnerId.Value));
    }

    private static DateTime CoveredSinceUtc(SummaryView view, CoverageLimits limits, Tier tier) =>
        limits.LatestDays.TryGetValue(tier, out var days) ? view.Zone.StartUtc(view.AsOfOn.AddDays(-days)) : view.NowUtc - NeverLate;

    private sealed class Known
    {
        public required Customer Customer { get; init; }

        public required DateTime? LastUtc { get; init; }
    }
}
