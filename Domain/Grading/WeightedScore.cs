namespace CrmBot.Domain.Grading;

/// <summary>Bands of a total of 0 to 100 to which each item gives up to its weight (PLB-3). The total is compared unrounded.</summary>
/// <param name="Bands">Best first.</param>
public sealed record WeightedScore(IReadOnlyList<GradeWeight> Items, IReadOnlyList<GradeBand> Bands) : GradingScheme
{
    public const string Total = "total";

    public override IReadOnlyList<GradeFactor> Factors =>
        [.. Items.Select(item => item.Factor), new GradeFactor(Total, new("总分", "Total"), GradeUnit.Points, 0, 100, [])];

    public override IReadOnlyList<TierRule> Rules => RulesOf(Bands, Total);

    public override decimal? ValueOf(string factor, GradeInput input)
        => factor == Total
            ? Items.Aggregate((decimal?)0, (sum, item) => sum + input.PointsOf(item.Factor.Id))
            : input.PointsOf(factor);
}
