namespace CrmBot.Domain.Chats;

/// <summary>A person's chat as a turn finds it.</summary>
/// <param name="ActivityId">Of the newest card's message; null when there is none, or the channel named none.</param>
/// <param name="Replies">What can be typed for it, as stored; null when there is no card yet.</param>
/// <param name="IsRepeat">The effect of this message is stored already.</param>
public sealed record ChatState(string? ActivityId, string? Replies, bool IsRepeat);
