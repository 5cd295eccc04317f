using CrmBot.Domain.Grading;

namespace CrmBot.Domain.Customers;

/// <summary>What a search found among the customers that the person may see.</summary>
/// <param name="Hits">At most eight, by number.</param>
/// <param name="Total">All that fit.</param>
/// <param name="ByNumber">The words were a customer number.</param>
public sealed record CustomerHits(IReadOnlyList<CustomerHit> Hits, int Total, bool ByNumber);

/// <summary>Names in the reader's language.</summary>
public sealed record CustomerHit(CustomerId Id, string Number, string Name, Tier Tier, CustomerStatus Status, string? OwnerName);
