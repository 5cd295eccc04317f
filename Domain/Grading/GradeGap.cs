namespace CrmBot.Domain.Grading;

/// <summary>What is missing for a better tier: the factor has to rise from <paramref name="Have"/> to at least <paramref name="Need"/>.</summary>
public sealed record GradeGap(GradeFactor Factor, decimal Have, decimal Need)
{
    public decimal Missing => Need - Have;
}
