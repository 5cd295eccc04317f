namespace CrmBot.Domain.Grading;

/// <summary>A band of the scheme's total.</summary>
/// <param name="AtLeast">Inclusive (DEC-1): who stands exactly on the line is in the higher band.</param>
/// <param name="And">Factors that must reach a value besides, inclusive too.</param>
public sealed record GradeBand(Tier Tier, decimal AtLeast, IReadOnlyDictionary<string, decimal> And);
