namespace CrmBot.Bot.Activities;

/// <summary>
/// One admitted activity: its sender is verified, its tenant served, its service URL ours to call.
/// Who acts is <c>TenantId</c> with <c>Activity.From.AadObjectId</c>, never anything in a card's data.
/// </summary>
public sealed record Turn(Activity Activity, ConversationReference Reference, DateTime ReceivedUtc)
{
    public string TenantId => Reference.TenantId;

    /// <summary>Return the messages in the answer instead of sending them.</summary>
    public bool ExpectsReplies => Activity.ExpectsReplies;
}
