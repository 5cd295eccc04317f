namespace CrmBot.Domain.Grading;

/// <summary>How a playbook sorts customers. Each kind holds its numbers and turns them into rules that one judge applies.</summary>
public abstract record GradingScheme
{
    /// <summary>Everything a person may be asked for or shown, totals included.</summary>
    public abstract IReadOnlyList<GradeFactor> Factors { get; }

    /// <summary>Best tier first; the last has no bars.</summary>
    public abstract IReadOnlyList<TierRule> Rules { get; }

    /// <summary>The result is a proposal which a person confirms.</summary>
    public virtual bool IsProposal => false;

    /// <summary>Null when the figure is unknown.</summary>
    public abstract decimal? ValueOf(string factor, GradeInput input);

    private protected static IReadOnlyList<TierRule> RulesOf(IReadOnlyList<GradeBand> bands, string totalFactor, Tier? leaderTier = null)
        => [.. bands.Select((band, index) => new TierRule(
            band.Tier,
            [.. BarsOf(band, totalFactor, isLast: index == bands.Count - 1)],
            band.Tier == leaderTier))];

    private static IEnumerable<TierBar> BarsOf(GradeBand band, string totalFactor, bool isLast)
    {
        if (!isLast)
        {
            yield return new TierBar(totalFactor, band.AtLeast);
        }

        foreach (var (factor, atLeast) in band.And)
        {
            yield return new TierBar(factor, atLeast);
        }
    }
}
