namespace CrmBot.Domain.Grading;

/// <summary>What the number of a grading factor is: whole fen, hundredths of a percent, or points.</summary>
public enum GradeUnit
{
    Fen,
    BasisPoints,
    Points,
}
