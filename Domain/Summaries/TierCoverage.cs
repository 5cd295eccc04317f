using CrmBot.Domain.Grading;

namespace CrmBot.Domain.Summaries;

/// <param name="LatestDays">The limit that was counted with.</param>
public sealed record TierCoverage(Tier Tier, int Covered, int All, int LatestDays)
{
    public int Uncovered => All - Covered;
}
