using CrmBot.Domain.Interactions;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Summaries;

internal static class ContactFacts
{
    /// <summary>
    /// Interactions that happened in the week. Recorded late (CBK-8) can only be what was recorded in the bot, by a press
    /// or in a guided call: an imported history is as old as it is.
    /// </summary>
    public static IQueryable<ContactFact> Of(CrmDbContext database, SummaryView view)
    {
        var (start, end) = (view.StartUtc, view.EndUtc);
        var people = view.People(database);
        return from interaction in database.Interactions.AsNoTracking()
               where people.Contains(interaction.PersonId) && interaction.UndoneUtc == null
               where interaction.OccurredUtc >= start && interaction.OccurredUtc < end
               select new ContactFact
               {
                   Interaction = interaction,
                   IsReal = interaction.Outcome == TouchOutcome.ReachedWell || interaction.Outcome == TouchOutcome.ReachedIssue
                       || interaction.Outcome == TouchOutcome.Told,
                   IsRecordedLate = (interaction.UndoUntilUtc != null || interaction.CallSessionId != null)
                       && interaction.RecordedUtc > (interaction.EndedUtc ?? interaction.OccurredUtc).AddHours(2),
               };
    }
}
