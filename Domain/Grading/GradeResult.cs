namespace CrmBot.Domain.Grading;

/// <summary>A grade with its reasons as data; the wording is the card's.</summary>
public sealed record GradeResult
{
    public required Tier Tier { get; init; }

    public required TwoTexts TierName { get; init; }

    public required GradeBasis Basis { get; init; }

    /// <summary>What the figures alone say, margin included; null when a deciding one is unknown. Differs from the tier under an override or while new.</summary>
    public required Tier? FromFigures { get; init; }

    /// <summary>A person has to confirm it (PLB-4).</summary>
    public required bool IsProposal { get; init; }

    public required IReadOnlyList<GradeEvidence> Evidence { get; init; }

    /// <summary>The ways up which need least; empty at the top or when figures are unknown.</summary>
    public required IReadOnlyList<GradeNextStep> NextSteps { get; init; }

    public required IReadOnlyList<GradeMargin> HeldByMargin { get; init; }

    public required IReadOnlyList<GradeFactor> Missing { get; init; }
}
