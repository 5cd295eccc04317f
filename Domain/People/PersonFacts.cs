namespace CrmBot.Domain.People;

/// <summary>What a verified activity says about its sender.</summary>
/// <param name="Language">First guess from the chat's locale, kept until one is chosen; null: the activity named none.</param>
public sealed record PersonFacts(string TenantId, string AadObjectId, string Name, Language? Language);
