namespace CrmBot.Domain.Grading;

/// <summary>What a tier asks for: all of its bars.</summary>
/// <param name="LeaderSuffices">A leader of its industry belongs here whatever its figures.</param>
public sealed record TierRule(Tier Tier, IReadOnlyList<TierBar> Bars, bool LeaderSuffices = false);
