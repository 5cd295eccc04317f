namespace CrmBot.Bot.Connector;

/// <param name="ServiceUrl">Where to reach it from now on, when the service names another address.</param>
public sealed record CreatedConversation(string Id, string? ActivityId, string? ServiceUrl);
