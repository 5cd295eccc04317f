namespace CrmBot.Domain.Grading;

/// <summary>Bands of the yearly amount (PLB-0).</summary>
/// <param name="Bands">Best first, lines in fen.</param>
/// <param name="LeaderTier">Where leaders of their industry belong whatever they buy; null when amounts alone count.</param>
public sealed record AmountBands(IReadOnlyList<GradeBand> Bands, Tier? LeaderTier) : GradingScheme
{
    public override IReadOnlyList<GradeFactor> Factors => [MoneyFactors.YearlyAmount];

    public override IReadOnlyList<TierRule> Rules => RulesOf(Bands, MoneyFactors.Amount, LeaderTier);

    public override decimal? ValueOf(string factor, GradeInput input) => input.AnnualAmountFen;
}
