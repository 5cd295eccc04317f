using CrmBot.Domain.Customers;

namespace CrmBot.Domain.Interactions;

/// <summary>The words fit several customers; the person chooses.</summary>
public sealed record WhichCustomer(CustomerHits Found) : Refusal;

/// <summary>OK came on a later day than the words: it would be written as a contact of that day, which it was not.</summary>
/// <param name="ProposedOn">The day of the words, where the person is.</param>
public sealed record ProposalTooOld(DateOnly ProposedOn) : Refusal;
