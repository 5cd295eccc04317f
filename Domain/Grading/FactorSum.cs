namespace CrmBot.Domain.Grading;

/// <summary>Bands of the plain sum of a few scores (PLB-1).</summary>
/// <param name="Scores">The factors that are added up.</param>
/// <param name="Bands">Best first.</param>
public sealed record FactorSum(IReadOnlyList<GradeFactor> Scores, IReadOnlyList<GradeBand> Bands) : GradingScheme
{
    public const string Total = "sum";

    public override IReadOnlyList<GradeFactor> Factors =>
        [.. Scores, new GradeFactor(Total, new("合计", "Sum"), GradeUnit.Points, Scores.Sum(score => score.Least), Scores.Sum(score => score.Most), [])];

    public override IReadOnlyList<TierRule> Rules => RulesOf(Bands, Total);

    public override decimal? ValueOf(string factor, GradeInput input)
        => factor == Total
            ? Scores.Aggregate((decimal?)0, (sum, score) => sum + input.PointsOf(score.Id))
            : input.PointsOf(factor);
}
