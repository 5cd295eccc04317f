using System.Data.Common;
using CrmBot.Cards.Grammar;
using CrmBot.Domain.Chats;
using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Bot.Dialogs;

/// <summary>Which card stands last in a person's chat, and what can be typed for it (BYD-19).</summary>
public sealed partial class NewestCards(CrmDbContext database, ILogger<NewestCards> logger)
{
    private static readonly Func<CrmDbContext, PersonId, string?, string, CancellationToken, Task<bool>> IsKept =
        EF.CompileAsyncQuery((CrmDbContext db, PersonId person, string? activity, string replies, CancellationToken _) =>
            db.NewestCards.Any(c => c.PersonId == person && c.ActivityId == activity && c.Replies == replies));

    /// <summary>
    /// Written at the end of every turn, so one plain statement. The turn's effect is stored and shown by then: that typed
    /// numbers still mean the card before is no reason to call it failed.
    /// </summary>
    public Task RememberAsync(PersonId person, string? activityId, Card card, CancellationToken cancellationToken) =>
        RememberAsync(person, activityId, card, isSameMessage: false, cancellationToken);

    /// <summary>After a press, which changes its message in place and often leaves what can be typed as it is: then nothing is written.</summary>
    public Task RememberInPlaceAsync(PersonId person, string? activityId, Card card, CancellationToken cancellationToken) =>
        RememberAsync(person, activityId, card, isSameMessage: true, cancellationToken);

    private async Task RememberAsync(PersonId person, string? activityId, Card card, bool isSameMessage, CancellationToken cancellationToken)
    {
        var replies = TypedReplies.Write(card.Replies);
        try
        {
            if (isSameMessage && await IsKept(database, person, activityId, replies, cancellationToken))
                return;
            if (await database.ExecuteLightlyAsync(Update, cancellationToken, ("@activity", activityId), ("@replies", replies), ("@person", person.Value)) == 0)
                await AddAsync(person, activityId, replies, cancellationToken);
        }
        catch (Exception exception) when (exception is DbException or DbUpdateException)
        {
            Log.NotKept(logger, exception, person.Value);
        }
    }

    private async Task AddAsync(PersonId person, string? activityId, string replies, CancellationToken cancellationToken)
    {
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

    private const string Update = "UPDATE NewestCards SET ActivityId = @activity, Replies = @replies WHERE PersonId = @person";

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The newest card of person {PersonId} could not be kept")]
        public static partial void NotKept(ILogger logger, Exception exception, Guid personId);
    }
}
