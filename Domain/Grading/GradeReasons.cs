namespace CrmBot.Domain.Grading;

/// <summary>Opens the glass box (BYD-17): which figure met which line, and what the next tier needs.</summary>
internal sealed class GradeReasons(GradingScheme scheme, GradeInput input, TierJudge judge)
{
    public IReadOnlyList<GradeEvidence> Evidence(TierRule? reached)
        => [.. scheme.Factors.Select(factor => EvidenceOf(factor, reached))];

    public IReadOnlyList<GradeMargin> HeldByMargin(TierRule reached)
        => [.. Flat(reached.Bars.Where(bar => !judge.IsMetInFull(bar))).Where(judge.IsHeldByMargin).Select(bar => new GradeMargin(
            FactorOf(bar), judge.ValueOf(bar) ?? 0, bar.AtLeast, judge.LineOf(bar)))];

    public IReadOnlyList<GradeFactor> Missing()
        => [.. scheme.Factors.Where(factor =>
            scheme.ValueOf(factor.Id, input) is null
            && scheme.Rules.SelectMany(rule => Flat(rule.Bars)).Any(bar => bar.Factor == factor.Id))];

    /// <summary>Of the better rules those with the fewest gaps; where several ask for the same factors, the nearest, and of equals the best.</summary>
    public IReadOnlyList<(TierRule Rule, IReadOnlyList<GradeGap> Gaps)> WaysUp(TierRule reached)
    {
        var ways = scheme.Rules
            .TakeWhile(rule => rule.Tier != reached?.Tier)
            .Select(rule => (Rule: rule, Gaps: GapsOf(rule)))
            .ToList();
        var fewest = ways.Select(way => way.Gaps.Count).DefaultIfEmpty().Min();
        return [.. ways
            .Where(way => way.Gaps.Count == fewest)
            .GroupBy(way => string.Join('+', way.Gaps.Select(gap => gap.Factor.Id)))
            .Select(same => same.MinBy(way => way.Gaps.Sum(gap => gap.Missing)))];
    }

    private IReadOnlyList<GradeGap> GapsOf(TierRule rule)
        => [.. rule.Bars.Where(bar => judge.IsMet(bar) == false).Select(bar => new GradeGap(FactorOf(bar), judge.ValueOf(bar) ?? 0, bar.AtLeast))];

    private GradeEvidence EvidenceOf(GradeFactor factor, TierRule? reached)
    {
        var value = scheme.ValueOf(factor.Id, input);
        var bar = Flat(reached?.Bars ?? []).FirstOrDefault(bar => bar.Factor == factor.Id) ?? NearestFor(factor, reached);
        return new GradeEvidence(factor, value, bar?.AtLeast, bar is null || value is null ? null : value >= judge.LineOf(bar));
    }

    private TierBar? NearestFor(GradeFactor factor, TierRule? reached)
        => scheme.Rules
            .TakeWhile(rule => rule.Tier != reached?.Tier)
            .SelectMany(rule => Flat(rule.Bars))
            .Where(bar => bar.Factor == factor.Id)
            .MinBy(bar => bar.AtLeast);

    private GradeFactor FactorOf(TierBar bar) => scheme.Factors.Single(factor => factor.Id == bar.Factor);

    private static IEnumerable<TierBar> Flat(IEnumerable<TierBar> bars)
        => bars.SelectMany(bar => bar.Or is { } other ? new[] { bar, other } : [bar]);
}
