namespace CrmBot.Domain.Chats;

/// <summary>
/// The message whose button is being pressed in this turn; it is answered in place and needs no later update. One per
/// turn (scoped); null for typed words and jobs.
/// </summary>
public sealed class PressedCard
{
    public string? ActivityId { get; set; }
}
