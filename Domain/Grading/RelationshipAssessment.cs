namespace CrmBot.Domain.Grading;

/// <summary>
/// An assessment of the relationship (PLB-4): every indicator gets 0 to 100 points, which its weight brings into a total of 0 to 100.
/// The bands propose a grade; the supervisor gives it.
/// </summary>
/// <param name="Bands">Best first.</param>
public sealed record RelationshipAssessment(IReadOnlyList<GradeWeight> Indicators, IReadOnlyList<GradeBand> Bands) : GradingScheme
{
    public const string Total = "total";

    public override IReadOnlyList<GradeFactor> Factors =>
        [.. Indicators.Select(item => item.Factor), new GradeFactor(Total, new("最终得分", "Final score"), GradeUnit.Points, 0, 100, [])];

    public override IReadOnlyList<TierRule> Rules => RulesOf(Bands, Total);

    public override bool IsProposal => true;

    public override decimal? ValueOf(string factor, GradeInput input)
        => factor == Total
            ? Indicators.Aggregate((decimal?)0, (sum, item) => sum + (input.PointsOf(item.Factor.Id) * item.Percent / 100))
            : input.PointsOf(factor);
}
