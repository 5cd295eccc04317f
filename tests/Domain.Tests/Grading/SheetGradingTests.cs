using CrmBot.Domain.Calls;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Playbooks;
using Xunit;

namespace CrmBot.Domain.Tests.Grading;

public sealed class SheetGradingTests
{
    private static readonly PlaybookLibrary Library = PlaybookLibrary.Load(ScriptLibrary.Load().Value!).Value!;

    [Theory]
    [Trait("Spec", "PLB-1")]
    [InlineData(4, 4, 4, Tier.A)]
    [InlineData(5, 2, 5, Tier.A)]
    [InlineData(3, 4, 1, Tier.B)]
    [InlineData(4, 3, 4, Tier.C)]
    [InlineData(1, 5, 1, Tier.C)]
    public void The_service_class_follows_from_the_sum_and_for_high_potential_from_the_potential(int fit, int potential, int urgency, Tier tier)
        => Assert.Equal(tier, Grade("service-standard", ("industry-fit", fit), ("potential", potential), ("urgency", urgency)).Tier);

    [Theory]
    [Trait("Spec", "PLB-3")]
    [InlineData(30, 35, 15, Tier.A)]
    [InlineData(30, 35, 14.9, Tier.B)]
    [InlineData(10, 20, 20, Tier.B)]
    [InlineData(10, 20, 19.99, Tier.C)]
    public void The_score_is_compared_unrounded(double size, double budget, double clarity, Tier tier)
        => Assert.Equal(tier, Grade("score", ("size", size), ("budget-fit", budget), ("need-clarity", clarity)).Tier);

    [Fact]
    [Trait("Spec", "PLB-4")]
    public void The_relationship_grade_is_a_proposal_from_the_weighted_points()
    {
        var result = Grade("relationship", ("trade-volume", 100), ("payment", 100), ("loyalty", 50), ("growth", 60), ("cooperation", 80));

        Assert.Equal((Tier.A, true), (result.Tier, result.IsProposal));
        Assert.Equal(81m, result.Evidence[^1].Value);
    }

    [Fact]
    public void An_unfilled_item_leaves_the_total_open()
    {
        var result = Grade("score", ("size", 30), ("budget-fit", 35));

        Assert.Equal(GradeBasis.MissingFigures, result.Basis);
        Assert.Null(result.Evidence.Single(line => line.Factor.Id == "total").Value);
    }

    [Fact]
    public void A_scheme_names_the_choices_of_its_sheet()
    {
        var size = Library.Get("score")!.Grading.Factors.Single(factor => factor.Id == "size");

        Assert.Equal([30m, 20m, 10m], size.Scale.Select(point => point.Points));
    }

    private static GradeResult Grade(string playbook, params (string Factor, double Points)[] points)
        => Grader.Grade(Library.Get(playbook)!, new GradeInput { Points = points.ToDictionary(point => point.Factor, point => (decimal)point.Points) });
}
