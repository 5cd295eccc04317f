namespace CrmBot.Domain.Grading;

/// <summary>One line of the reason for a grade.</summary>
/// <param name="Value">In the factor's unit; null when unknown.</param>
/// <param name="Threshold">The line it is compared with, inclusive; null for a figure that is only shown.</param>
/// <param name="Passed">Null when there is no line, or no value.</param>
public sealed record GradeEvidence(GradeFactor Factor, decimal? Value, decimal? Threshold, bool? Passed);
