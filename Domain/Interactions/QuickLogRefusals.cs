using CrmBot.Domain.Customers;

namespace CrmBot.Domain.Interactions;

/// <summary>The words fit several customers; the person chooses.</summary>
public sealed record WhichCustomer(CustomerHits Found) : Refusal;
