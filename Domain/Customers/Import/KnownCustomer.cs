using CrmBot.Domain.Grading;

namespace CrmBot.Domain.Customers.Import;

/// <param name="Owner">Object id.</param>
internal sealed record KnownCustomer(
    CustomerId Id, string Number, string Name, string? Owner, string? PlaybookId, Tier Tier, string? Grade, bool IsGradeSetByHand);
