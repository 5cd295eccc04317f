using CrmBot.Domain.Interactions;

namespace CrmBot.Domain.Customers.Import;

/// <summary>What a row says of a contact; null leaves what is known.</summary>
internal sealed record ImportedContact(
    string Name,
    string? EnglishName,
    string? Honorific,
    string? EnglishHonorific,
    string? Position,
    DecisionRole? Role,
    string? Phone,
    string? Email,
    string? Im,
    ContactChannel? Preferred,
    bool? IsVerified,
    string? CharacterNotes);
