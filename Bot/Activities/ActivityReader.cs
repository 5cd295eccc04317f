using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;

namespace CrmBot.Bot.Activities;

/// <summary>Reads one activity straight from the connection's buffers, within fixed bounds of size and depth.</summary>
public static class ActivityReader
{
    public const int MaxBytes = 256 * 1024;
    private const int MaxDepth = 32;

    /// <returns>200 with the activity, 400 when it is none, 413 when it is too large, 408 when it comes too slowly.</returns>
    public static async ValueTask<(int Status, Activity? Activity)> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > MaxBytes) return (StatusCodes.Status413PayloadTooLarge, null);
        try
        {
            return await ReadBodyAsync(request);
        }
        catch (BadHttpRequestException exception)
        {
            // The server's own limits: too large, too slow, or ended too soon.
            return (exception.StatusCode, null);
        }
    }

    private static async ValueTask<(int Status, Activity? Activity)> ReadBodyAsync(HttpRequest request)
    {
        var pipe = request.BodyReader;
        while (true)
        {
            var read = await pipe.ReadAsync(request.HttpContext.RequestAborted);
            if (read.Buffer.Length > MaxBytes)
            {
                pipe.AdvanceTo(read.Buffer.End);
                return (StatusCodes.Status413PayloadTooLarge, null);
            }
            if (read.IsCompleted) return Finish(pipe, read.Buffer);
            pipe.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static (int Status, Activity? Activity) Finish(PipeReader pipe, ReadOnlySequence<byte> body)
    {
        var activity = Parse(body);
        pipe.AdvanceTo(body.End);
        return activity is { Type.Length: > 0, Conversation.Id.Length: > 0 }
            ? (StatusCodes.Status200OK, activity)
            : (StatusCodes.Status400BadRequest, null);
    }

    private static Activity? Parse(ReadOnlySequence<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxDepth });
            var activity = JsonSerializer.Deserialize(ref reader, ActivityJson.Default.Activity);
            return reader.Read() ? null : activity;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
