using CrmBot.Domain.Customers;

namespace CrmBot.Domain.Privacy;

/// <param name="Texts">In how many texts the contact was named.</param>
/// <param name="WasSoBefore">There was nothing left to erase.</param>
public sealed record ErasedContact(CustomerId CustomerId, string Number, int Texts, bool WasSoBefore);
