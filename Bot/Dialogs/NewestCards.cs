using CrmBot.Cards.Grammar;
using CrmBot.Domain.Chats;
using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Bot.Dialogs;

/// <summary>Which card stands last in a person's chat, and what can be typed for it (BYD-19).</summary>
public sealed class NewestCards(CrmDbContext database)
{
    private static readonly Func<CrmDbContext, PersonId, CancellationToken, Task<NewestCard?>> Find =
        EF.CompileAsyncQuery((CrmDbContext db, PersonId person, CancellationToken _) => db.NewestCards.AsNoTracking().FirstOrDefault(c => c.PersonId == person));

    private static readonly Func<CrmDbContext, string, string, CancellationToken, Task<bool>> Handled =
        EF.CompileAsyncQuery((CrmDbContext db, string conversation, string activity, CancellationToken _) =>
            db.HandledActivities.Any(h => h.ConversationId == conversation && h.ActivityId == activity));

    /// <summary>The effect of a typed message is stored already.</summary>
    public Task<bool> WasHandledAsync(string conversation, string activity, CancellationToken cancellationToken) =>
        Handled(database, conversation, activity, cancellationToken);

    public Task<NewestCard?> FindAsync(PersonId person, CancellationToken cancellationToken) => Find(database, person, cancellationToken);

    /// <param name="handled">The typed message that led to the card, stored in the same save.</param>
    public async Task RememberAsync(PersonId person, string? activityId, Card card, HandledActivity? handled, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        var row = new NewestCard(person);
        row.Show(activityId, TypedReplies.Write(card.Replies));
        database.NewestCards.Update(row);
        if (handled is not null)
            database.HandledActivities.Add(handled);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The first card of this person: there was no row to change.
            database.Entry(row).State = EntityState.Added;
            await AddAsync(handled, cancellationToken);
        }

        database.ChangeTracker.Clear();
    }

    private async Task AddAsync(HandledActivity? handled, CancellationToken cancellationToken)
    {
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (handled is null && exception.IsDuplicateKey())
        {
            // Two first presses at once: the other's card is as new as this one.
        }
    }
}
