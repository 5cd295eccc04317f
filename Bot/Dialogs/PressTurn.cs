using System.Text.Json;
using CrmBot.Bot.Activities;
using CrmBot.Bot.Telemetry;
using CrmBot.Cards.Actions;
using CrmBot.Cards.Help;
using CrmBot.Cards.Refusals;
using CrmBot.Domain.Chats;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Bot.Dialogs;

/// <summary>
/// A pressed button (adaptiveCard/action): the next card goes back in the same answer and takes the old one's place. A
/// repeat needs no memory: every change checks the row's version, so it gets the present state.
/// </summary>
public sealed partial class PressTurn(
    TurnPeople people, Presses presses, NewestCards newest, PressedCard pressed, CrmDbContext database, Sightings sightings, BotMeters meters, ILogger<PressTurn> logger)
{
    public async Task<TurnAnswer> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (Data(turn.Activity.Value) is not { } data)
            return TurnAnswer.Of(InvokeAnswer.Error(400, "BadRequest", "The action is missing."));
        if (!IsExecute(turn.Activity.Value))
            return TurnAnswer.Of(InvokeAnswer.Error(400, "NotSupported", "Only Action.Execute is supported."));
        // One connection for the whole turn: opening one costs more than a query.
        await database.Database.OpenConnectionAsync(cancellationToken);
        if (await people.MeetAsync(turn, cancellationToken) is not { } dialog)
            return TurnAnswer.Of(InvokeAnswer.Error(403, "Forbidden", "Who pressed is not known."));
        // A card can be forwarded to a channel, buttons and all; its answer would be read by everybody there.
        if (!TurnPeople.IsPersonal(turn))
            return TurnAnswer.Of(InvokeAnswer.Card(HelpViews.OnlyInPrivate(dialog.Language).ToUtf8()));
        pressed.ActivityId = turn.Activity.ReplyToId;
        try
        {
            var card = ActionJson.Read(data) is { } action
                ? await presses.HandleAsync(action, dialog, cancellationToken)
                : RefusalViews.UnknownPress(dialog.Language);
            await sightings.KeepAsync(dialog.Actor, database.Seen.Take(), dialog.NowUtc, cancellationToken);
            await newest.RememberInPlaceAsync(dialog.Actor.Id, turn.Activity.ReplyToId, card, cancellationToken);
            return TurnAnswer.Of(InvokeAnswer.Card(card.ToUtf8()));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            database.ChangeTracker.Clear();
            var reference = References.Of(turn.Activity.Id);
            Log.PressFailed(logger, exception, reference, turn.Activity.Id);
            meters.Failures.Add(1);
            return TurnAnswer.Of(InvokeAnswer.Card(RefusalViews.Broken(reference, dialog.Language).ToUtf8()));
        }
    }

    private static JsonElement? Data(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("action", out var action) && action.ValueKind == JsonValueKind.Object
            ? action.TryGetProperty("data", out var data) ? data : default(JsonElement)
            : null;

    private static bool IsExecute(JsonElement value) =>
        !value.GetProperty("action").TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String || type.ValueEquals("Action.Execute");

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Press failed, reference {Reference}, activity {ActivityId}")]
        public static partial void PressFailed(ILogger logger, Exception exception, string reference, string? activityId);
    }
}
