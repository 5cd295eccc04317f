namespace CrmBot.Domain.Grading;

/// <summary>The tier of each quadrant.</summary>
public sealed record ValuePotentialTiers(Tier Both, Tier ValueOnly, Tier PotentialOnly, Tier Neither);
