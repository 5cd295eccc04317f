namespace CrmBot.Domain.Grading;

/// <summary>One choice when a factor is scored.</summary>
public sealed record GradeScalePoint(decimal Points, TwoTexts Meaning);
