namespace CrmBot.Domain.Grading;

/// <summary>A figure that holds its tier by the margin alone; below <paramref name="FallsBelow"/> (exclusive) the tier is lost.</summary>
public sealed record GradeMargin(GradeFactor Factor, decimal Value, decimal Threshold, decimal FallsBelow);
