using System.Text.Json;
using CrmBot.Bot.Activities;
using CrmBot.Bot.Connector;
using CrmBot.Bot.Telemetry;
using CrmBot.Cards.Actions;
using CrmBot.Cards.Files;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Refusals;
using CrmBot.Domain.Chats;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Bot.Dialogs.Files;

/// <summary>
/// Somebody says whether a file may be saved (fileConsent/invoke). The file is made now, by the rights of whoever answers,
/// and the question's message becomes the file. A repeat of the answer saves nothing twice.
/// </summary>
public sealed partial class FileConsentTurn(
    TurnPeople people, FileDialog files, FileUploads uploads, ConnectorClient connector, CrmDbContext database, Sightings sightings, BotMeters meters, ILogger<FileConsentTurn> logger)
{
    private const int LongestId = 100;

    public async Task<TurnAnswer> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        var value = turn.Activity.Value;
        if (value.ValueKind != JsonValueKind.Object || Text(value, "action") is not ("accept" or "decline") || !value.TryGetProperty("context", out var context)
            || ActionJson.Read(context) is not { } action || action is not IMakesFile wanted)
            return TurnAnswer.Of(InvokeAnswer.Error(400, "BadRequest", "The file is not one of ours."));
        if (await people.MeetAsync(turn, cancellationToken) is not { } dialog)
            return TurnAnswer.Of(InvokeAnswer.Error(403, "Forbidden", "Who answered is not known."));
        if (!TurnPeople.IsPersonal(turn))
            return TurnAnswer.Accepted;
        if (Text(value, "action") == "decline")
            return await ShowAsync(turn, OfCard(FileViews.Declined(action, dialog.Language)), cancellationToken);
        if (!value.TryGetProperty("uploadInfo", out var info) || FilePlace.Read(info) is not { UniqueId.Length: <= LongestId } place)
            return await ShowAsync(turn, OfCard(FileViews.NotSaved(action, dialog.Language)), cancellationToken);
        try
        {
            return await SaveAsync(turn, wanted, action, place, dialog, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            database.ChangeTracker.Clear();
            var reference = References.Of(turn.Activity.Id);
            Log.FileFailed(logger, exception, reference);
            meters.Failures.Add(1);
            return await ShowAsync(turn, OfCard(RefusalViews.Broken(reference, dialog.Language)), cancellationToken);
        }
    }

    private async Task<TurnAnswer> SaveAsync(Turn turn, IMakesFile wanted, CardAction action, FilePlace place, DialogTurn dialog, CancellationToken cancellationToken)
    {
        var handled = new HandledActivity(turn.Reference.ConversationId, $"file:{place.UniqueId}", turn.ReceivedUtc);
        if (await database.HandledActivities.AnyAsync(h => h.ConversationId == handled.ConversationId && h.ActivityId == handled.ActivityId, cancellationToken))
            return TurnAnswer.Accepted;
        var made = await files.MakeAsync(wanted, dialog, cancellationToken);
        if (made.Refusal is { } refusal)
            return await ShowAsync(turn, OfCard(RefusalViews.Refused(refusal, dialog.Language)), cancellationToken);
        await sightings.KeepAsync(dialog.Actor, database.Seen.Take(), dialog.NowUtc, cancellationToken);
        if (!await uploads.PutAsync(place, made.Value.Bytes, cancellationToken))
            return await ShowAsync(turn, OfCard(FileViews.NotSaved(action, dialog.Language)), cancellationToken);
        database.HandledActivities.Add(handled);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.IsDuplicateKey())
        {
            // Two answers at once: the other one shows the file.
            return TurnAnswer.Accepted;
        }

        return await ShowAsync(turn, OutgoingActivity.OfFile(FileAttachment.Info(place)), cancellationToken);
    }

    /// <summary>In place of the question; below it when that message cannot be changed.</summary>
    private async Task<TurnAnswer> ShowAsync(Turn turn, OutgoingActivity shown, CancellationToken cancellationToken)
    {
        if (turn.Activity.ReplyToId is not { Length: > 0 } question || await connector.UpdateAsync(turn.Reference, question, shown, cancellationToken) is Delivery.Failed)
            await connector.SendAsync(turn.Reference, shown, cancellationToken);
        return TurnAnswer.Accepted;
    }

    private static OutgoingActivity OfCard(Card card) => OutgoingActivity.OfCard(card.ToUtf8()) with { Summary = card.Summary, Locale = card.Content.Language };

    private static string? Text(JsonElement value, string name) =>
        value.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.String ? part.GetString() : null;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A file could not be made or saved, reference {Reference}")]
        public static partial void FileFailed(ILogger logger, Exception exception, string reference);
    }
}
