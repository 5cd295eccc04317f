using System.Text.Json;
using CrmBot.Bot.Connector;

namespace CrmBot.Bot.Activities;

/// <summary>The one door: who calls, what it says, whether it may, then the turn.</summary>
public sealed partial class MessagesEndpoint(BotTokenCheck tokens, Admission admission, ITurnHandler handler, TimeProvider time, ILogger<MessagesEndpoint> logger)
{
    /// <summary>Teams gives up at about this time, so later work would answer nobody.</summary>
    private static readonly TimeSpan TurnLimit = TimeSpan.FromSeconds(15);

    public async Task ServeAsync(HttpContext http)
    {
        if (await tokens.IdentifyAsync(http.Request) is not { } caller)
        {
            Leave(http.Response, StatusCodes.Status401Unauthorized);
            return;
        }
        var (status, activity) = await ActivityReader.ReadAsync(http.Request);
        if (activity is null)
        {
            Leave(http.Response, status);
            return;
        }
        if (admission.Refuses(activity, caller, out var tenantId) is { } fault)
        {
            LogRefused(fault);
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        await TakeTurnAsync(http, new Turn(activity, ConversationReference.Of(activity, tenantId), time.GetUtcNow().UtcDateTime));
    }

    /// <summary>The body may still be under way: the next request, perhaps of somebody else, needs another connection.</summary>
    private static void Leave(HttpResponse response, int status)
    {
        response.StatusCode = status;
        response.Headers.Connection = "close";
    }

    private async ValueTask TakeTurnAsync(HttpContext http, Turn turn)
    {
        // Not RequestAborted: a caller who hangs up must not leave a turn half done.
        using var limit = new CancellationTokenSource(TurnLimit, time);
        TurnAnswer answer;
        try
        {
            answer = await handler.HandleAsync(turn, limit.Token);
        }
        catch (Exception exception)
        {
            LogFailed(exception, turn.Activity.Type, http.TraceIdentifier);
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return;
        }
        await WriteAsync(http.Response, answer, turn);
    }

    private static ValueTask WriteAsync(HttpResponse response, TurnAnswer answer, Turn turn)
    {
        response.StatusCode = answer.Status;
        if (answer.Body is null && !turn.ExpectsReplies) return ValueTask.CompletedTask;
        response.ContentType = "application/json; charset=utf-8";
        using var writer = new Utf8JsonWriter(response.BodyWriter, ActivityWriter.Options);
        if (answer.Body is { } body) body.WriteTo(writer);
        else WriteReplies(writer, answer.Replies, turn);
        return ValueTask.CompletedTask;
    }

    private static void WriteReplies(Utf8JsonWriter writer, IReadOnlyList<OutgoingActivity> replies, Turn turn)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("activities"u8);
        foreach (var reply in replies) ActivityWriter.Write(writer, reply, turn.Reference, turn.Activity.Id);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    [LoggerMessage(1201, LogLevel.Warning, "Refused an activity by rule {Fault}")]
    private partial void LogRefused(AdmissionFault fault);

    [LoggerMessage(1202, LogLevel.Error, "A turn of type {Type} failed ({CorrelationId}); the channel is asked to deliver it again")]
    private partial void LogFailed(Exception exception, string? type, string correlationId);
}
