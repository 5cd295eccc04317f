namespace CrmBot.Domain.People;

/// <summary>
/// Where a person's personal chat with the bot can be reached. Stored at install or first word, refreshed on every turn
/// (service URLs "are stable but can change").
/// </summary>
public sealed record ChatAddress(string ServiceUrl, string ConversationId, string UserId, string BotId, string BotName);
