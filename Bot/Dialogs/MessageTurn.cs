using System.Text.Json;
using CrmBot.Bot.Activities;
using CrmBot.Bot.Connector;
using CrmBot.Bot.Telemetry;
using CrmBot.Cards.Actions;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Help;
using CrmBot.Cards.Refusals;
using CrmBot.Cards.Reminders;
using CrmBot.Domain.Chats;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Bot.Dialogs;

/// <summary>
/// A typed message, or a press from a client without Action.Execute (a message with a value). The answer is sent before the
/// activity is accepted, so an accepted one is done. A repeat is silent, or after a restart gets the present state.
/// </summary>
public sealed partial class MessageTurn(
    TurnPeople people, Presses presses, TypedWords words, NewestCards newest, PressedCard pressed, RefreshMessages reminders,
    RecentMessages recent, ConnectorClient connector, CrmDbContext database, Sightings sightings, BotMeters meters, ILogger<MessageTurn> logger)
{
    public async Task<TurnAnswer> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        var (conversation, id) = (turn.Reference.ConversationId, turn.Activity.Id ?? "");
        if (id.Length > 0 && !recent.TryBegin(conversation, id))
            return TurnAnswer.Accepted;
        var isAnswered = false;
        try
        {
            var answer = await AnswerAsync(turn, cancellationToken);
            isAnswered = true;
            return answer;
        }
        finally
        {
            if (!isAnswered && id.Length > 0)
                recent.Forget(conversation, id);
        }
    }

    private async Task<TurnAnswer> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        // One connection for the whole turn: opening one costs more than a query.
        await database.Database.OpenConnectionAsync(cancellationToken);
        if (await people.EncounterAsync(turn, cancellationToken) is not { } met)
            return TurnAnswer.Accepted;
        var dialog = new DialogTurn(met.Actor, turn.ReceivedUtc);
        if (!TurnPeople.IsPersonal(turn))
            return Mentions.IsOfBot(turn.Activity) ? await SendAsync(turn, HelpViews.OnlyInPrivate(dialog.Language), null, cancellationToken) : TurnAnswer.Accepted;
        try
        {
            return turn.Activity.Value.ValueKind == JsonValueKind.Object && turn.Activity.Value.TryGetProperty(CardAction.VerbName, out _)
                ? await PressAsync(turn, dialog, cancellationToken)
                : await WordsAsync(turn, met.Chat, dialog, cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.IsDuplicateKey())
        {
            // Another node is at the same message.
            return TurnAnswer.Accepted;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            database.ChangeTracker.Clear();
            var reference = References.Of(turn.Activity.Id);
            Log.MessageFailed(logger, exception, reference, turn.Activity.Id);
            meters.Failures.Add(1);
            return await SendAsync(turn, RefusalViews.Broken(reference, dialog.Language), null, cancellationToken);
        }
    }

    /// <summary>Action.Submit: the pressed card's message is updated in place, as the invoke's answer would have done.</summary>
    private async Task<TurnAnswer> PressAsync(Turn turn, DialogTurn dialog, CancellationToken cancellationToken)
    {
        pressed.ActivityId = turn.Activity.ReplyToId;
        var card = ActionJson.Read(turn.Activity.Value) is { } action
            ? await presses.HandleAsync(action, dialog, cancellationToken)
            : RefusalViews.UnknownPress(dialog.Language);
        await sightings.KeepAsync(dialog.Actor, database.Seen.Take(), dialog.NowUtc, cancellationToken);
        if (turn.Activity.ReplyToId is { Length: > 0 } old && !turn.ExpectsReplies &&
            await connector.UpdateAsync(turn.Reference, old, Outgoing(card), cancellationToken) is Delivery.Sent)
        {
            await newest.RememberAsync(dialog.Actor.Id, old, card, cancellationToken);
            return TurnAnswer.Accepted;
        }

        return await SendAsync(turn, card, dialog, cancellationToken, turn.Activity.ReplyToId);
    }

    private async Task<TurnAnswer> WordsAsync(Turn turn, ChatState before, DialogTurn dialog, CancellationToken cancellationToken)
    {
        var (conversation, id) = (turn.Reference.ConversationId, turn.Activity.Id ?? "");
        var handled = id.Length is > 0 and <= 128 ? new HandledActivity(conversation, id, turn.ReceivedUtc) : null;
        if (handled is not null && before.IsRepeat)
            return await SendAsync(turn, await words.AgainAsync(dialog, cancellationToken), dialog, cancellationToken);
        var answer = await AnsweredAsync(Mentions.TextForBot(turn.Activity), before, handled, dialog, cancellationToken);
        var old = answer.IsFromNewest ? before.ActivityId : null;
        var sent = await SendAsync(turn, answer.Card, dialog, cancellationToken, old);
        if (old is not null)
            await CloseAsync(turn, old, answer.Card, dialog.Language, cancellationToken);
        return sent;
    }

    private async Task<TypedAnswer> AnsweredAsync(string text, ChatState before, HandledActivity? handled, DialogTurn dialog, CancellationToken cancellationToken)
    {
        database.Handling = handled;
        try
        {
            return await words.HandleAsync(text, TypedReplies.Read(before), dialog, cancellationToken);
        }
        finally
        {
            database.Handling = null;
        }
    }

    /// <summary>The card that was answered by typing goes on below; the old message says so.</summary>
    private async Task CloseAsync(Turn turn, string old, Card card, Domain.Language language, CancellationToken cancellationToken)
    {
        if (!turn.ExpectsReplies)
            await connector.UpdateAsync(turn.Reference, old, OutgoingActivity.OfCard(ReminderViews.Moved(card.Summary, language).ToUtf8()), cancellationToken);
    }

    /// <param name="movedFrom">The message whose card goes on in this one.</param>
    private async Task<TurnAnswer> SendAsync(Turn turn, Card card, DialogTurn? dialog, CancellationToken cancellationToken, string? movedFrom = null)
    {
        if (dialog is not null)
            await sightings.KeepAsync(dialog.Actor, database.Seen.Take(), dialog.NowUtc, cancellationToken);
        string? sentId = null;
        if (!turn.ExpectsReplies)
        {
            // The Connector may take its seconds; the database's connection is another turn's meanwhile.
            await database.Database.CloseConnectionAsync();
            switch (await connector.ReplyAsync(turn.Reference, turn.Activity.Id, Outgoing(card), cancellationToken))
            {
                case Delivery.Sent sent:
                    sentId = sent.ActivityId;
                    break;
                case Delivery.Failed failed when failed.Failure.IsPassing:
                    // Not accepted: the channel delivers the message again, and the effect is known by then.
                    throw new ReplyNotDelivered(failed.Failure.Kind);
            }
        }

        if (dialog is not null)
        {
            if (movedFrom is not null && sentId is not null)
                await reminders.MovedAsync(dialog.Actor.Id, movedFrom, sentId, cancellationToken);
            await newest.RememberAsync(dialog.Actor.Id, sentId, card, cancellationToken);
        }

        return turn.ExpectsReplies ? TurnAnswer.With([Outgoing(card)]) : TurnAnswer.Accepted;
    }

    private static OutgoingActivity Outgoing(Card card) =>
        OutgoingActivity.OfCard(card.ToUtf8()) with { Summary = card.Summary, Locale = card.Content.Language };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Message failed, reference {Reference}, activity {ActivityId}")]
        public static partial void MessageFailed(ILogger logger, Exception exception, string reference, string? activityId);
    }
}
