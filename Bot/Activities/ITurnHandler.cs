namespace CrmBot.Bot.Activities;

public interface ITurnHandler
{
    /// <summary>
    /// Returning means done: what was to be stored is stored and what was to be said is said, as the channel forgets the
    /// activity then. Throwing means try again: the channel is answered 500 and delivers once more.
    /// The token is not the caller's patience, who may hang up, but our own limit.
    /// </summary>
    ValueTask<TurnAnswer> HandleAsync(Turn turn, CancellationToken cancellationToken);
}
