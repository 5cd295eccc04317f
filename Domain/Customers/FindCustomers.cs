using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Customers;

/// <summary>
/// Finds customers by number or by part of a name, among those the person may see. A number that belongs to somebody
/// else's customer is refused with <see cref="NotYours"/>, which names the owner and nothing else; names of such customers
/// are never found (SEC-2).
/// </summary>
public sealed class FindCustomers(CrmDbContext database)
{
    public const int MostHits = 8;

    private const int MostWords = 5;
    private const int MostLength = 100;

    public async Task<Outcome<CustomerHits>> FindAsync(string query, Actor actor, CancellationToken cancellationToken)
    {
        var words = CustomerSearch.Normalise(query.Length > MostLength ? query[..MostLength] : query);
        if (words.Length == 0)
            return new AnswerNeeded("customer");
        var numbers = NumberWords.Candidates(words);
        var visible = database.CustomersOf(actor).AsNoTracking();
        var byNumber = await HitsAsync(visible.Where(c => numbers.Contains(c.Number)), actor, cancellationToken);
        if (byNumber.Count > 0)
            return new CustomerHits(Meant(byNumber, numbers[0]), 1, ByNumber: true);
        var byName = Named(visible, words);
        var hits = await HitsAsync(byName, actor, cancellationToken);
        if (hits.Count == 0 && await OwnerAsync(numbers, actor, cancellationToken) is { } notYours)
            return notYours;
        var total = hits.Count < MostHits ? hits.Count : await byName.CountAsync(cancellationToken);
        return new CustomerHits(hits, total, ByNumber: false);
    }

    // "c2" means C02 or C002; the one that was typed letter by letter wins.
    private static IReadOnlyList<CustomerHit> Meant(List<CustomerHit> hits, string typed) =>
        [hits.Find(h => h.Number == typed) ?? hits[0]];

    private static IQueryable<Customer> Named(IQueryable<Customer> visible, string words) =>
        words.Split(' ').Take(MostWords).Aggregate(visible, (found, word) => found.Where(c => c.SearchText.Contains(word)));

    private async Task<List<CustomerHit>> HitsAsync(IQueryable<Customer> found, Actor actor, CancellationToken cancellationToken)
    {
        var english = actor.Language == Language.English;
        var hits = await found.OrderBy(c => c.Number).Take(MostHits).Select(c => new CustomerHit(
            c.Id, c.Number,
            english ? c.EnglishName ?? c.ShortName ?? c.Name : c.ShortName ?? c.Name,
            c.Tier, c.Status,
            english ? c.Owner!.EnglishName ?? c.Owner!.Name : c.Owner!.Name)).ToListAsync(cancellationToken);
        foreach (var hit in hits)
            database.Seen.AddInList(hit.Id);
        return hits;
    }

    private async Task<NotYours?> OwnerAsync(IReadOnlyList<string> numbers, Actor actor, CancellationToken cancellationToken)
    {
        var taken = await database.Customers.AsNoTracking().Include(c => c.Owner)
            .Where(c => c.TenantId == actor.TenantId && numbers.Contains(c.Number)).OrderBy(c => c.Number).FirstOrDefaultAsync(cancellationToken);
        if (taken is null)
            return null;
        database.Seen.Refuse(taken.Id);
        return new NotYours("customer", taken.Owner?.NameIn(actor.Language));
    }
}
