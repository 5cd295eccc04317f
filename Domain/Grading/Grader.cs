using CrmBot.Domain.Playbooks;

namespace CrmBot.Domain.Grading;

/// <summary>Grades a customer by its playbook (section 2, DEC-1). An override comes before the entry tier, and this before the figures.</summary>
public static class Grader
{
    public static GradeResult Grade(Playbook playbook, GradeInput input)
    {
        var judge = new TierJudge(playbook.Grading, input, playbook.HysteresisPercent);
        var reasons = new GradeReasons(playbook.Grading, input, judge);
        var reached = judge.Decide();
        var held = reached is null || judge.LeaderCounts(reached) ? [] : reasons.HeldByMargin(reached);
        var (tier, basis) = Choose(playbook, input, judge, reached, held.Count > 0);
        return new GradeResult
        {
            Tier = tier,
            TierName = NameOf(playbook, tier),
            Basis = basis,
            FromFigures = reached?.Tier,
            IsProposal = playbook.Grading.IsProposal && basis is GradeBasis.Figures or GradeBasis.KeptByMargin,
            Evidence = reasons.Evidence(reached),
            NextSteps = reached is null ? [] : [.. reasons.WaysUp(reached).Select(way => new GradeNextStep(way.Rule.Tier, NameOf(playbook, way.Rule.Tier), way.Gaps))],
            HeldByMargin = held,
            Missing = reasons.Missing(),
        };
    }

    private static (Tier Tier, GradeBasis Basis) Choose(Playbook playbook, GradeInput input, TierJudge judge, TierRule? reached, bool isHeld)
    {
        if (input.ManualTier is { } manual)
        {
            return (manual, GradeBasis.Manual);
        }

        if (input.IsNew && playbook.NewCustomerTier is { } entry)
        {
            return (entry, GradeBasis.NewCustomer);
        }

        if (reached is null)
        {
            return (input.CurrentTier ?? playbook.NewCustomerTier ?? playbook.Tiers[^1].Tier, GradeBasis.MissingFigures);
        }

        return (reached.Tier, judge.LeaderCounts(reached) ? GradeBasis.IndustryLeader : isHeld ? GradeBasis.KeptByMargin : GradeBasis.Figures);
    }

    private static TwoTexts NameOf(Playbook playbook, Tier tier) => playbook.Find(tier)?.Name ?? new TwoTexts($"{tier}级", $"{tier}");
}
