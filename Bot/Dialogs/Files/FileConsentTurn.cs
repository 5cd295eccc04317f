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
/// and the question's message becomes the file. A repeat of the answer, at the same time too, saves nothing twice.
/// </summary>
public sealed partial class FileConsentTurn(
    TurnPeople people, FileDialog files, FileUploads uploads, ConnectorClient connector, CrmDbContext database, Sightings sightings, BotMeters meters, ILogger<FileConsentTurn> logger)
{
    private const int LongestId = 100;

    /// <summary>More than a turn may take: whoever began longer ago was killed on the way.</summary>
    private static readonly TimeSpan SavingTime = TimeSpan.FromSeconds(30);

    public async Task<TurnAnswer> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        var value = turn.Activity.Value;
        if (value.Text("action"u8) is not ("accept" or "decline") || ActionJson.Read(value.Part("context"u8)) is not { } action || action is not IMakesFile wanted)
            return TurnAnswer.Of(InvokeAnswer.Error(400, "BadRequest", "The file is not one of ours."));
        if (await people.MeetAsync(turn, cancellationToken) is not { } dialog)
            return TurnAnswer.Of(InvokeAnswer.Error(403, "Forbidden", "Who answered is not known."));
        if (!TurnPeople.IsPersonal(turn))
            return TurnAnswer.Accepted;
        if (value.Text("action"u8) == "decline")
            return await ShowAsync(turn, OfCard(FileViews.Declined(action, dialog.Language)), cancellationToken);
        if (FilePlace.Read(value.Part("uploadInfo"u8)) is not { UniqueId.Length: <= LongestId } place)
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
        var conversation = turn.Reference.ConversationId;
        var saved = new HandledActivity(conversation, $"file:{place.UniqueId}", turn.ReceivedUtc);
        if (await Same(saved).AnyAsync(cancellationToken))
            return TurnAnswer.Accepted;
        var begun = new HandledActivity(conversation, $"saving:{place.UniqueId}", turn.ReceivedUtc);
        if (!await BeginAsync(begun, cancellationToken))
            return TurnAnswer.Accepted;
        var isSaved = false;
        try
        {
            var made = await files.MakeAsync(wanted, dialog, cancellationToken);
            if (made.Refusal is { } refusal)
                return await ShowAsync(turn, OfCard(RefusalViews.Refused(refusal, dialog.Language)), cancellationToken);
            await sightings.KeepAsync(dialog.Actor, database.Seen.Take(), dialog.NowUtc, cancellationToken);
            if (!await uploads.PutAsync(place, made.Value.Bytes, cancellationToken))
                return await ShowAsync(turn, OfCard(FileViews.NotSaved(action, dialog.Language)), cancellationToken);
            isSaved = true;
            database.HandledActivities.Add(saved);
            await database.SaveChangesAsync(cancellationToken);
        }
        finally
        {
            // The next answer tries again.
            if (!isSaved)
                await Same(begun).ExecuteDeleteAsync(CancellationToken.None);
        }

        return await ShowAsync(turn, OutgoingActivity.OfFile(FileAttachment.Info(place)), cancellationToken);
    }

    /// <returns>False: another answer is being followed just now, and shows what became of it.</returns>
    private async Task<bool> BeginAsync(HandledActivity begun, CancellationToken cancellationToken)
    {
        var killed = begun.HandledUtc - SavingTime;
        await Same(begun).Where(h => h.HandledUtc < killed).ExecuteDeleteAsync(cancellationToken);
        database.HandledActivities.Add(begun);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException exception) when (exception.IsDuplicateKey())
        {
            database.ChangeTracker.Clear();
            return false;
        }
    }

    private IQueryable<HandledActivity> Same(HandledActivity row) =>
        database.HandledActivities.Where(h => h.ConversationId == row.ConversationId && h.ActivityId == row.ActivityId);

    /// <summary>In place of the question; below it when that message cannot be changed.</summary>
    private async Task<TurnAnswer> ShowAsync(Turn turn, OutgoingActivity shown, CancellationToken cancellationToken)
    {
        if (turn.Activity.ReplyToId is not { Length: > 0 } question || await connector.UpdateAsync(turn.Reference, question, shown, cancellationToken) is Delivery.Failed)
            await connector.SendAsync(turn.Reference, shown, cancellationToken);
        return TurnAnswer.Accepted;
    }

    private static OutgoingActivity OfCard(Card card) => OutgoingActivity.OfCard(card.ToUtf8()) with { Summary = card.Summary, Locale = card.Content.Language };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A file could not be made or saved, reference {Reference}")]
        public static partial void FileFailed(ILogger logger, Exception exception, string reference);
    }
}
