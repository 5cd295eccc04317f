using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CrmBot.Bot.Activities;

namespace CrmBot.Bot.Connector;

/// <summary>
/// What the bot can do in a conversation. Delivery is at least once: when an answer is lost on the way the call is
/// repeated, so prefer updating a message to sending another. Failures are answers, not exceptions.
/// </summary>
public sealed class ConnectorClient(ConnectorCalls calls)
{
    public async ValueTask<Delivery> SendAsync(ConversationReference to, OutgoingActivity activity, CancellationToken cancellationToken) =>
        DeliveryOf(await calls.CallAsync(HttpMethod.Post, to, Activities(to), ActivityWriter.Write(activity, to), cancellationToken));

    public async ValueTask<Delivery> ReplyAsync(ConversationReference to, string? replyToId, OutgoingActivity activity, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(replyToId)) return await SendAsync(to, activity, cancellationToken);
        var body = ActivityWriter.Write(activity, to, replyToId);
        return DeliveryOf(await calls.CallAsync(HttpMethod.Post, to, ActivityPath(to, replyToId), body, cancellationToken));
    }

    public async ValueTask<Delivery> UpdateAsync(ConversationReference to, string activityId, OutgoingActivity activity, CancellationToken cancellationToken)
    {
        var body = ActivityWriter.Write(activity, to);
        var result = await calls.CallAsync(HttpMethod.Put, to, ActivityPath(to, activityId), body, cancellationToken);
        return result.Failure is { } failure ? new Delivery.Failed(failure) : new Delivery.Sent(activityId);
    }

    /// <summary>A message that is gone already counts as deleted.</summary>
    public async ValueTask<Delivery> DeleteAsync(ConversationReference to, string activityId, CancellationToken cancellationToken)
    {
        var result = await calls.CallAsync(HttpMethod.Delete, to, ActivityPath(to, activityId), default, cancellationToken);
        return result.Failure is null or { Kind: FailureKind.ActivityGone } ? new Delivery.Sent(activityId) : new Delivery.Failed(result.Failure);
    }

    /// <summary>The personal chat of the bot with <c>person.UserId</c>; asking again gives the same one. Send into it afterwards.</summary>
    public async ValueTask<Found<CreatedConversation>> CreateConversationAsync(ConversationReference person, CancellationToken cancellationToken)
    {
        var result = await calls.CallAsync(HttpMethod.Post, person, "/v3/conversations", PersonalChat.Write(person), cancellationToken);
        return Read(result, ConnectorJson.Default.ResourceIds, static made =>
            string.IsNullOrEmpty(made.Id) ? null : new CreatedConversation(made.Id, made.ActivityId, made.ServiceUrl));
    }

    /// <param name="memberId">The channel's id (29:…); in Teams also the directory's object id, which the emulator does not know.</param>
    public async ValueTask<Found<Member>> GetMemberAsync(ConversationReference conversation, string memberId, CancellationToken cancellationToken)
    {
        var path = $"{Conversation(conversation)}/members/{Uri.EscapeDataString(memberId)}";
        var result = await calls.CallAsync(HttpMethod.Get, conversation, path, default, cancellationToken);
        return Read(result, ConnectorJson.Default.MemberFields, static fields => string.IsNullOrEmpty(fields.Id) ? null
            : new Member(fields.Id, fields.Name, fields.AadObjectId ?? fields.ObjectId, fields.Email, fields.UserPrincipalName, fields.TenantId));
    }

    private static string Conversation(ConversationReference to) => $"/v3/conversations/{Uri.EscapeDataString(to.ConversationId)}";

    private static string Activities(ConversationReference to) => $"{Conversation(to)}/activities";

    private static string ActivityPath(ConversationReference to, string activityId) => $"{Activities(to)}/{Uri.EscapeDataString(activityId)}";

    private static Delivery DeliveryOf(CallResult result)
    {
        if (result.Failure is { } failure) return new Delivery.Failed(failure);
        return new Delivery.Sent(Parse(result.Body, ConnectorJson.Default.ResourceIds)?.Id is { Length: > 0 } id ? id : null);
    }

    private static Found<T> Read<TFields, T>(CallResult result, JsonTypeInfo<TFields> type, Func<TFields, T?> make) where T : class where TFields : class
    {
        if (result.Failure is { } failure) return new(null, failure);
        return Parse(result.Body, type) is { } fields && make(fields) is { } value
            ? new(value, null)
            : new(null, new ConnectorFailure(FailureKind.ServerError, StatusCodes.Status200OK));
    }

    /// <summary>Null for an empty or unreadable body: the call has succeeded, whatever is said about it.</summary>
    private static T? Parse<T>(ReadOnlyMemory<byte> body, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return body.IsEmpty ? null : JsonSerializer.Deserialize(body.Span, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
