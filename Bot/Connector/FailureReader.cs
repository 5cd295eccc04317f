using System.Text.Json;
using CrmBot.Bot.Activities;

namespace CrmBot.Bot.Connector;

/// <summary>
/// Names a refusal by its code. There are two forms: <c>{"error":{"code":…}}</c>, and <c>{"errorCode":209,"message":"{ \"subCode\": … }"}</c>
/// with JSON inside a string; the code of the second may also stand inside the first.
/// </summary>
public static class FailureReader
{
    private const string WriteBlocked = "209";

    public static FailureKind Read(int status, ReadOnlyMemory<byte> body) => status switch
    {
        400 => FailureKind.BadRequest,
        401 => FailureKind.Unauthorized,
        403 => Forbidden(Codes(body)),
        404 => Gone(Codes(body)),
        413 => FailureKind.TooBig,
        429 => FailureKind.Throttled,
        412 or 502 or 503 or 504 => FailureKind.Unavailable,
        405 or 501 => FailureKind.NotSupported,
        >= 500 => FailureKind.ServerError,
        _ => FailureKind.BadRequest,
    };

    private static FailureKind Forbidden(IEnumerable<string> codes)
    {
        foreach (var code in codes)
            switch (code)
            {
                case "ConversationBlockedByUser" or "MessageWritesBlocked" or WriteBlocked: return FailureKind.Blocked;
                case "BotNotInConversationRoster": return FailureKind.NotInstalled;
                case "BotDisabledByAdmin": return FailureKind.DisabledByAdmin;
                case "InvalidBotApiHost": return FailureKind.WrongHost;
            }
        return FailureKind.Forbidden;
    }

    private static FailureKind Gone(IEnumerable<string> codes)
    {
        foreach (var code in codes)
            switch (code)
            {
                case "ActivityNotFoundInConversation": return FailureKind.ActivityGone;
                case "MemberNotFoundInConversation": return FailureKind.MemberGone;
            }
        return FailureKind.ConversationGone;
    }

    /// <summary>From the most telling code to the least.</summary>
    private static List<string> Codes(ReadOnlyMemory<byte> body)
    {
        var codes = new List<string>();
        try
        {
            using var document = JsonDocument.Parse(body);
            Collect(document.RootElement, codes);
        }
        catch (JsonException)
        {
            // A proxy's page instead of the service's answer: the status must do.
        }
        return codes;
    }

    private static void Collect(JsonElement element, List<string> codes)
    {
        if (element.Text("message"u8) is { } message && message.AsSpan().TrimStart().StartsWith('{')) CollectInner(message, codes);
        var error = element.Part("error"u8);
        if (error.ValueKind == JsonValueKind.Object) Collect(error, codes);
        if (element.Text("subCode"u8) is { } subCode) codes.Add(subCode);
        if (element.Text("code"u8) is { } code) codes.Add(code);
        if (element.Part("errorCode"u8) is { ValueKind: JsonValueKind.Number } number) codes.Add(number.GetRawText());
    }

    private static void CollectInner(string message, List<string> codes)
    {
        try
        {
            using var inner = JsonDocument.Parse(message);
            Collect(inner.RootElement, codes);
        }
        catch (JsonException)
        {
            // Words for people after all.
        }
    }
}
