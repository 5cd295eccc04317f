using CrmBot.Domain.Grading;

namespace CrmBot.Domain.Customers;

/// <summary>What the archive knows for a grade. Scores of sheets (PLB-1, PLB-3, PLB-4) are not stored yet and stay unknown.</summary>
internal static class GradeFigures
{
    /// <param name="lastReason">Reason of the newest grade change; null: there was none.</param>
    public static GradeInput Of(Customer customer, string? lastReason) => new()
    {
        AnnualAmountFen = customer.AnnualAmountFen,
        ProfitBasisPoints = customer.ProfitBasisPoints,
        Potential = customer.PotentialScore,
        IsNew = customer.Grade is null,
        CurrentTier = customer.Grade is null ? null : customer.Tier,
        IsCurrentEarned = customer.Grade is not null && !customer.IsGradeSetByHand && lastReason != RegradeCauses.New,
        ManualTier = customer.IsGradeSetByHand ? customer.Tier : null,
    };
}
