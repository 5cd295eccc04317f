namespace CrmBot.Domain.Grading;

/// <summary>A better tier that is near, and all that it needs: "A needs 200,000 CNY more".</summary>
public sealed record GradeNextStep(Tier Tier, TwoTexts TierName, IReadOnlyList<GradeGap> Gaps);
