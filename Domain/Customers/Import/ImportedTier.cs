using CrmBot.Domain.Grading;

namespace CrmBot.Domain.Customers.Import;

/// <summary>A row of the tier table; null figures leave what is known.</summary>
/// <param name="Given">The tier that the file names.</param>
/// <param name="FromFigures">What the playbook says of the figures; null when one of them is missing.</param>
internal sealed record ImportedTier(long? AnnualAmountFen, int? ProfitBasisPoints, int? Potential, Tier? Given, Tier? FromFigures)
{
    public Tier? Tier => Given ?? FromFigures;
}
