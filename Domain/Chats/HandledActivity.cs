namespace CrmBot.Domain.Chats;

/// <summary>
/// An incoming activity whose effect is stored. Written in the same save as the effect, so a repeat of the activity,
/// on this node or another, has no second one (decision 6). Kept for two days.
/// </summary>
public sealed class HandledActivity
{
    private HandledActivity() { }

    public HandledActivity(string conversationId, string activityId, DateTime handledUtc) =>
        (ConversationId, ActivityId, HandledUtc) = (conversationId, activityId, handledUtc);

    public string ConversationId { get; private set; } = "";
    public string ActivityId { get; private set; } = "";
    public DateTime HandledUtc { get; private set; }
}
