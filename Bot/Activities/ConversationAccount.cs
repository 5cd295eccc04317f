namespace CrmBot.Bot.Activities;

public sealed class ConversationAccount
{
    /// <summary>In a channel thread it ends in <c>;messageid=…</c>: keep it to answer in that thread.</summary>
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? TenantId { get; set; }

    /// <summary>personal, groupChat or channel; absent in some events.</summary>
    public string? ConversationType { get; set; }

    public bool IsPersonal => ConversationType == "personal";
}
