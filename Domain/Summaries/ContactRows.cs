using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Summaries;

internal sealed class ContactRows(CrmDbContext database, SummaryView view, SummaryFigure figure) : FigureRows
{
    public override Task<int> CountAsync(CancellationToken cancellationToken) => Counted().CountAsync(cancellationToken);

    public override async Task<IReadOnlyList<SummaryRow>> ReadAsync(int skip, int take, CancellationToken cancellationToken)
    {
        var found = await (
            from fact in Counted()
            let contact = fact.Interaction
            join customer in database.Customers on contact.CustomerId equals customer.Id
            join person in database.People on contact.PersonId equals person.Id
            // Where ratings are asked for, the worst come first; elsewhere all are alike.
            orderby figure == SummaryFigure.Satisfaction ? contact.Satisfaction : 0, contact.OccurredUtc, contact.Id
            select new
            {
                Head = new RowHead(customer.Id, customer.Number, customer.Name, customer.ShortName, customer.EnglishName, customer.Tier, person.Name, person.EnglishName),
                What = new ContactSubject(contact.Id, contact.Channel, contact.Satisfaction, contact.Mood, contact.OccurredUtc, contact.RecordedUtc),
            }).Skip(skip).Take(take).ToListAsync(cancellationToken);
        return [.. found.Select(r => r.Head.Row(r.What, view.Zone.DayOf(r.What.OccurredUtc), 0))];
    }

    private IQueryable<ContactFact> Counted()
    {
        var facts = ContactFacts.Of(database, view);
        return figure switch
        {
            SummaryFigure.Contacts => facts.Where(f => f.IsReal),
            SummaryFigure.Satisfaction => facts.Where(f => f.Interaction.Satisfaction != null),
            SummaryFigure.RecordedLate => facts.Where(f => f.IsRecordedLate),
            _ => throw new InvalidOperationException($"{figure} does not count contacts."),
        };
    }
}
