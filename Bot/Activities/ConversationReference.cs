namespace CrmBot.Bot.Activities;

/// <summary>Enough to speak in a conversation later. Refresh it from each turn: service URL and names may change.</summary>
public sealed record ConversationReference(
    string TenantId,
    string ServiceUrl,
    string ConversationId,
    string BotId,
    string BotName,
    string UserId,
    string ChannelId)
{
    public static ConversationReference Of(Activity activity, string tenantId) => new(
        tenantId,
        activity.ServiceUrl ?? "",
        activity.Conversation?.Id ?? "",
        activity.Recipient?.Id ?? "",
        activity.Recipient?.Name ?? "",
        activity.From?.Id ?? "",
        activity.ChannelId ?? "");
}
