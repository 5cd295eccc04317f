namespace CrmBot.Bot.Connector;

/// <summary>A person in a conversation, as the Connector knows him.</summary>
public sealed record Member(string Id, string? Name, string? AadObjectId, string? Email, string? UserPrincipalName, string? TenantId);
