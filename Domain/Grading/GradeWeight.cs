namespace CrmBot.Domain.Grading;

/// <summary>A factor with its share of the total.</summary>
/// <param name="Percent">The weights of a scheme sum to exactly 100.</param>
public sealed record GradeWeight(GradeFactor Factor, int Percent);
