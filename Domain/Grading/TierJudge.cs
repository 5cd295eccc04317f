namespace CrmBot.Domain.Grading;

/// <summary>Applies a scheme's rules to one customer's figures. Lines which the present tier was earned with are lowered by the margin.</summary>
internal sealed class TierJudge(GradingScheme scheme, GradeInput input, int marginPercent)
{
    private readonly IReadOnlyList<TierBar> _held = HeldBars(scheme, input);

    public bool LeaderCounts(TierRule rule) => rule.LeaderSuffices && input.IsIndustryLeader;

    /// <summary>The best rule that is met; null when a better one hangs on an unknown figure.</summary>
    public TierRule? Decide()
    {
        foreach (var rule in scheme.Rules)
        {
            switch (IsMet(rule))
            {
                case true:
                    return rule;
                case null:
                    return null;
                default:
                    continue;
            }
        }

        return null;
    }

    public decimal? ValueOf(TierBar bar) => scheme.ValueOf(bar.Factor, input);

    public decimal LineOf(TierBar bar) => IsHeld(bar) ? bar.AtLeast * (100 - marginPercent) / 100 : bar.AtLeast;

    /// <summary>Null when the figure is unknown and no other line is met instead.</summary>
    public bool? IsMet(TierBar bar)
    {
        var here = ValueOf(bar) is { } value ? value >= LineOf(bar) : (bool?)null;
        var there = bar.Or is { } other ? IsMet(other) : false;
        return here == true || there == true ? true : here is null || there is null ? null : false;
    }

    public bool IsMetInFull(TierBar bar) => ValueOf(bar) >= bar.AtLeast || (bar.Or is { } other && IsMetInFull(other));

    public bool IsHeldByMargin(TierBar bar) => ValueOf(bar) < bar.AtLeast && ValueOf(bar) >= LineOf(bar);

    private bool? IsMet(TierRule rule)
    {
        if (LeaderCounts(rule))
        {
            return true;
        }

        var met = rule.Bars.Select(IsMet).ToList();
        return met.Contains(false) ? false : met.Contains(null) ? null : true;
    }

    private bool IsHeld(TierBar bar) => _held.Any(held => held.Factor == bar.Factor && bar.AtLeast <= held.AtLeast);

    private static IReadOnlyList<TierBar> HeldBars(GradingScheme scheme, GradeInput input)
    {
        var rule = input.IsCurrentEarned ? scheme.Rules.FirstOrDefault(rule => rule.Tier == input.CurrentTier) : null;
        return rule is null ? [] : [.. rule.Bars.SelectMany(bar => bar.Or is { } other ? new[] { bar, other } : [bar])];
    }
}
