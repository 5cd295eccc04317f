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

    /// <summary>One statement: this is written at the end of every turn.</summary>
    public async Task RememberAsync(PersonId person, string? activityId, Card card, CancellationToken cancellationToken)
    {
        var replies = TypedReplies.Write(card.Replies);
        if (await UpdateAsync(person, activityId, replies, cancellationToken) > 0)
            return;
        var row = new NewestCard(person);
        row.Show(activityId, replies);
        database.ChangeTracker.Clear();
        database.NewestCards.Add(row);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.IsDuplicateKey())
        {
            // Two first cards at once: the other is as new as this one.
        }

        database.ChangeTracker.Clear();
    }

    private Task<int> UpdateAsync(PersonId person, string? activityId, string replies, CancellationToken cancellationToken) =>
        database.WithoutDiskWaitAsync(
            () => database.NewestCards.Where(c => c.PersonId == person)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.ActivityId, activityId).SetProperty(c => c.Replies, replies), cancellationToken),
            cancellationToken);
}
