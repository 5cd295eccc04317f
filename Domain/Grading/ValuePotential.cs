namespace CrmBot.Domain.Grading;

/// <summary>Four quadrants of value and potential (PLB-2).</summary>
/// <param name="ValueFen">A yearly amount of at least this is high value.</param>
/// <param name="MarginBasisPoints">A margin of at least this is high value too; null when the amount alone decides.</param>
/// <param name="Potential">A score of at least this, of 1 to 10, is high potential.</param>
public sealed record ValuePotential(long ValueFen, int? MarginBasisPoints, int Potential, ValuePotentialTiers Tiers) : GradingScheme
{
    public override IReadOnlyList<GradeFactor> Factors =>
        [MoneyFactors.YearlyAmount, MoneyFactors.ProfitMargin, MoneyFactors.PotentialScore];

    public override IReadOnlyList<TierRule> Rules
    {
        get
        {
            var orMargin = MarginBasisPoints is { } least ? new TierBar(MoneyFactors.Margin, least) : null;
            var value = new TierBar(MoneyFactors.Amount, ValueFen, orMargin);
            var potential = new TierBar(MoneyFactors.Potential, Potential);
            return
            [
                new TierRule(Tiers.Both, [value, potential]),
                new TierRule(Tiers.ValueOnly, [value]),
                new TierRule(Tiers.PotentialOnly, [potential]),
                new TierRule(Tiers.Neither, []),
            ];
        }
    }

    public override decimal? ValueOf(string factor, GradeInput input) => factor switch
    {
        MoneyFactors.Amount => input.AnnualAmountFen,
        MoneyFactors.Margin => input.ProfitBasisPoints,
        _ => input.Potential,
    };
}
