using CrmBot.Domain.Customers;

namespace CrmBot.Domain.Summaries;

/// <summary>One customer and when the last real contact was, as of the view. Never contacted: since the archive was opened.</summary>
internal sealed class CustomerFact
{
    public required Customer Customer { get; init; }

    public required DateTime SinceUtc { get; init; }

    public required bool IsCovered { get; init; }
}
