using CrmBot.Domain.Grading;

namespace CrmBot.Domain.Summaries;

/// <summary>
/// After how many days without a real contact a customer of a tier is past the limit; the last of these days is still in
/// time. A tier that is missing is contacted as needed and not counted.
/// </summary>
public sealed record CoverageLimits(IReadOnlyDictionary<Tier, int> LatestDays);
