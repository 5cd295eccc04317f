using CrmBot.Domain.Customers;

namespace CrmBot.Domain.Privacy;

/// <param name="Name">How the contact is addressed, in the reader's language.</param>
public sealed record RevealedPhone(ContactId ContactId, string Name, string Phone);
