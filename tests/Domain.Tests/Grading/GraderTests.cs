using CrmBot.Domain.Calls;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Playbooks;
using Xunit;

namespace CrmBot.Domain.Tests.Grading;

public sealed class GraderTests
{
    private const long Yuan = 100;

    private static readonly PlaybookLibrary Library = PlaybookLibrary.Load(ScriptLibrary.Load().Value!).Value!;
    private static readonly Playbook ByAmount = Library.Get("abc-amount")!;
    private static readonly Playbook ByPotential = Library.Get("value-potential")!;

    [Theory]
    [Trait("Spec", "PLB-2")]
    [InlineData(1_200_000, 2500, 8, Tier.A, "核心客户")]
    [InlineData(800_000, 1800, 5, Tier.B, "成熟客户")]
    [InlineData(300_000, 800, 9, Tier.C, "潜力客户")]
    [InlineData(300_000, 800, 6, Tier.D, "基础客户")]
    [InlineData(500_000, 0, 7, Tier.A, "核心客户")]
    [InlineData(499_999, 9000, 7, Tier.C, "潜力客户")]
    [InlineData(500_000, 0, 6, Tier.B, "成熟客户")]
    public void The_quadrants_sort_the_sample_customers_as_the_source_does(long yuan, int margin, int potential, Tier tier, string name)
    {
        var result = Grader.Grade(ByPotential, new GradeInput { AnnualAmountFen = yuan * Yuan, ProfitBasisPoints = margin, Potential = potential });

        Assert.Equal((tier, name, GradeBasis.Figures), (result.Tier, result.TierName.Zh, result.Basis));
    }

    [Theory]
    [Trait("Spec", "DEC-1")]
    [InlineData(50_000_000, Tier.A)]
    [InlineData(49_999_999, Tier.B)]
    [InlineData(10_000_000, Tier.B)]
    [InlineData(9_999_999, Tier.C)]
    [InlineData(0, Tier.C)]
    public void An_amount_on_the_line_belongs_to_the_higher_band(long fen, Tier tier)
        => Assert.Equal(tier, Grader.Grade(ByAmount, new GradeInput { AnnualAmountFen = fen }).Tier);

    [Fact]
    [Trait("Spec", "PLB-0")]
    public void A_leader_of_its_industry_is_strategic_whatever_it_buys()
    {
        var result = Grader.Grade(ByAmount, new GradeInput { AnnualAmountFen = 0, IsIndustryLeader = true });

        Assert.Equal((Tier.A, GradeBasis.IndustryLeader), (result.Tier, result.Basis));
        Assert.Empty(result.NextSteps);
    }

    [Theory]
    [InlineData("abc-amount")]
    [InlineData("value-potential")]
    public void A_newly_signed_customer_is_a_potential_one_until_its_first_regrade(string playbook)
    {
        var figures = new GradeInput { AnnualAmountFen = 1_200_000 * Yuan, Potential = 8 };

        var signed = Grader.Grade(Library.Get(playbook)!, figures with { IsNew = true });
        var regraded = Grader.Grade(Library.Get(playbook)!, figures with { CurrentTier = Tier.C, IsCurrentEarned = false });

        Assert.Equal((Tier.C, "潜力客户", GradeBasis.NewCustomer, (Tier?)Tier.A), (signed.Tier, signed.TierName.Zh, signed.Basis, signed.FromFigures));
        Assert.Equal(Tier.A, regraded.Tier);
    }

    [Theory]
    [Trait("Spec", "BYD-17")]
    [InlineData(45_000_000, Tier.A, Tier.A, GradeBasis.KeptByMargin)]
    [InlineData(44_999_999, Tier.A, Tier.B, GradeBasis.Figures)]
    [InlineData(45_000_000, Tier.B, Tier.B, GradeBasis.Figures)]
    [InlineData(9_000_000, Tier.B, Tier.B, GradeBasis.KeptByMargin)]
    [InlineData(9_000_000, Tier.A, Tier.B, GradeBasis.KeptByMargin)]
    [InlineData(8_999_999, Tier.B, Tier.C, GradeBasis.Figures)]
    [InlineData(9_000_000, Tier.C, Tier.C, GradeBasis.Figures)]
    public void A_grade_falls_only_below_the_margin_and_rises_only_on_the_line(long fen, Tier current, Tier expected, GradeBasis basis)
    {
        var result = Grader.Grade(ByAmount, new GradeInput { AnnualAmountFen = fen, CurrentTier = current });

        Assert.Equal((expected, basis), (result.Tier, result.Basis));
    }

    [Fact]
    [Trait("Spec", "BYD-17")]
    public void The_margin_says_where_the_grade_would_fall()
    {
        var held = Assert.Single(Grader.Grade(ByAmount, new GradeInput { AnnualAmountFen = 480_000 * Yuan, CurrentTier = Tier.A }).HeldByMargin);

        Assert.Equal((480_000m * Yuan, 500_000m * Yuan, 450_000m * Yuan), (held.Value, held.Threshold, held.FallsBelow));
    }

    [Fact]
    [Trait("Spec", "BYD-17")]
    public void An_axis_which_the_tier_was_not_earned_with_has_no_margin()
    {
        var fallen = Grader.Grade(ByPotential with { HysteresisPercent = 20 }, new GradeInput { AnnualAmountFen = 300_000 * Yuan, Potential = 6, CurrentTier = Tier.B });
        var kept = Grader.Grade(ByPotential with { HysteresisPercent = 20 }, new GradeInput { AnnualAmountFen = 300_000 * Yuan, Potential = 6, CurrentTier = Tier.C });
        var given = Grader.Grade(ByPotential with { HysteresisPercent = 20 }, new GradeInput { AnnualAmountFen = 300_000 * Yuan, Potential = 6, CurrentTier = Tier.C, IsCurrentEarned = false });

        Assert.Equal((Tier.D, Tier.C, Tier.D), (fallen.Tier, kept.Tier, given.Tier));
    }

    [Fact]
    [Trait("Spec", "BYD-17")]
    public void Evidence_shows_each_figure_its_line_and_whether_it_passed()
    {
        var evidence = Grader.Grade(ByPotential, new GradeInput { AnnualAmountFen = 800_000 * Yuan, ProfitBasisPoints = 1800, Potential = 5 }).Evidence;

        Assert.Equal(
            [("amount", 80_000_000m, 50_000_000m, true), ("margin", 1800m, null, null), ("potential", 5m, 7m, false)],
            evidence.Select(line => (line.Factor.Id, line.Value, line.Threshold, line.Passed)).Cast<(string, decimal?, decimal?, bool?)>());
    }

    [Theory]
    [Trait("Spec", "BYD-17")]
    [InlineData(800_000, 5, "A:potential+2")]
    [InlineData(300_000, 9, "A:amount+20000000")]
    [InlineData(300_000, 5, "B:amount+20000000 C:potential+2")]
    [InlineData(800_000, 9, "")]
    public void The_next_step_names_what_is_missing_for_the_nearest_better_tier(long yuan, int potential, string expected)
    {
        var result = Grader.Grade(ByPotential, new GradeInput { AnnualAmountFen = yuan * Yuan, Potential = potential });

        Assert.Equal(expected, string.Join(' ', result.NextSteps.Select(step =>
            $"{step.Tier}:{string.Join(',', step.Gaps.Select(gap => $"{gap.Factor.Id}+{gap.Missing:0}"))}")));
    }

    [Fact]
    public void From_C_by_amount_the_next_step_is_B()
    {
        var step = Assert.Single(Grader.Grade(ByAmount, new GradeInput { AnnualAmountFen = 60_000 * Yuan }).NextSteps);

        Assert.Equal((Tier.B, "重点客户", 40_000m * Yuan), (step.Tier, step.TierName.Zh, step.Gaps[0].Missing));
    }

    [Fact]
    [Trait("Spec", "GRD-3")]
    public void A_managers_override_stays_and_what_the_figures_say_is_still_shown()
    {
        var result = Grader.Grade(ByAmount, new GradeInput { AnnualAmountFen = 0, IsNew = true, ManualTier = Tier.A });

        Assert.Equal((Tier.A, GradeBasis.Manual, (Tier?)Tier.C), (result.Tier, result.Basis, result.FromFigures));
    }

    [Fact]
    public void Without_a_deciding_figure_nothing_changes_and_the_figure_is_named()
    {
        var result = Grader.Grade(ByPotential, new GradeInput { AnnualAmountFen = 800_000 * Yuan, CurrentTier = Tier.B });

        Assert.Equal((Tier.B, GradeBasis.MissingFigures, (Tier?)null), (result.Tier, result.Basis, result.FromFigures));
        Assert.Equal(["potential"], result.Missing.Select(factor => factor.Id));
    }

    [Fact]
    public void A_company_may_let_the_margin_stand_for_the_amount()
    {
        var scheme = (ValuePotential)ByPotential.Grading with { MarginBasisPoints = 3000 };

        var result = Grader.Grade(ByPotential with { Grading = scheme }, new GradeInput { AnnualAmountFen = 0, ProfitBasisPoints = 3000, Potential = 3 });

        Assert.Equal(Tier.B, result.Tier);
    }
}
