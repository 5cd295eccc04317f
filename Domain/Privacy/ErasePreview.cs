using CrmBot.Domain.Customers;

namespace CrmBot.Domain.Privacy;

/// <summary>Before a contact's data is erased: whose, and whether anybody else can be contacted then.</summary>
public sealed record ErasePreview(CustomerId CustomerId, string Number, ContactId ContactId, string Name, bool IsOnlyContact);
