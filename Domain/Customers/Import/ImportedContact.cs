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
    string? CharacterNotes)
{
    public void Describe(Contact contact)
    {
        contact.Describe(
            EnglishName ?? contact.EnglishName, Honorific ?? contact.Honorific, EnglishHonorific ?? contact.EnglishHonorific,
            Position ?? contact.Position, Role ?? contact.DecisionRole);
        contact.ReachBy(Phone ?? contact.Phone, Email ?? contact.Email, Im ?? contact.Im, Preferred ?? contact.PreferredChannel, IsVerified ?? contact.IsVerified);
        contact.Know(CharacterNotes ?? contact.CharacterNotes, contact.IsMain);
    }
}
