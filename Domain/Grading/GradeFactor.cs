namespace CrmBot.Domain.Grading;

/// <summary>Something a grade depends on.</summary>
/// <param name="Id">Key of <see cref="GradeInput.Points"/> where the factor is given in points.</param>
/// <param name="Least">Smallest value that makes sense, inclusive.</param>
/// <param name="Most">Greatest value that makes sense, inclusive; null when there is none.</param>
/// <param name="Scale">What the points mean, best first; empty where any number in range may be given.</param>
public sealed record GradeFactor(
    string Id,
    TwoTexts Name,
    GradeUnit Unit,
    decimal Least,
    decimal? Most,
    IReadOnlyList<GradeScalePoint> Scale);
