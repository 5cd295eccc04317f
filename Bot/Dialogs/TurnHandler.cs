using CrmBot.Bot.Activities;
using CrmBot.Bot.Dialogs.Files;
using CrmBot.Bot.Telemetry;

namespace CrmBot.Bot.Dialogs;

/// <summary>Every admitted activity by its kind (C2). What we do not know is accepted and ignored, never an error.</summary>
public sealed partial class TurnHandler(IServiceScopeFactory scopes, PersonPace pace, BotMeters meters, TimeProvider time, ILogger<TurnHandler> logger) : ITurnHandler
{
    public async ValueTask<TurnAnswer> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var services = scope.ServiceProvider;
            if (TooFast.Is(turn, pace))
                return await services.GetRequiredService<TooFast>().AnswerAsync(turn, cancellationToken);
            return turn.Activity.Type switch
            {
                ActivityTypes.Message => await services.GetRequiredService<MessageTurn>().HandleAsync(turn, cancellationToken),
                ActivityTypes.Invoke when turn.Activity.Name is InvokeNames.CardAction or null =>
                    await services.GetRequiredService<PressTurn>().HandleAsync(turn, cancellationToken),
                ActivityTypes.Invoke when turn.Activity.Name is InvokeNames.FileConsent =>
                    await services.GetRequiredService<FileConsentTurn>().HandleAsync(turn, cancellationToken),
                ActivityTypes.Invoke => TurnAnswer.NotImplemented,
                ActivityTypes.InstallationUpdate or ActivityTypes.ConversationUpdate =>
                    await services.GetRequiredService<InstallTurn>().HandleAsync(turn, cancellationToken),
                _ => TurnAnswer.Accepted,
            };
        }
        catch (Exception exception) when (turn.Activity.Type is not (ActivityTypes.Message or ActivityTypes.Invoke) && exception is not ReplyNotDelivered)
        {
            // Nobody waits for an answer; the channel would only deliver it again and again.
            Log.TurnFailed(logger, exception, turn.Activity.Type, turn.Activity.Id);
            meters.Failures.Add(1);
            return TurnAnswer.Accepted;
        }
        finally
        {
            meters.Turn(Kind(turn.Activity.Type), time.GetElapsedTime(started));
        }
    }

    // The wire's own text would let a sender make as many series of figures as he likes.
    private static string Kind(string? type) => type is
        ActivityTypes.Message or ActivityTypes.Invoke or ActivityTypes.InstallationUpdate or ActivityTypes.ConversationUpdate ? type : "other";

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Turn {ActivityType} {ActivityId} failed")]
        public static partial void TurnFailed(ILogger logger, Exception exception, string? activityType, string? activityId);
    }
}
