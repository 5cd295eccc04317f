using CrmBot.Domain.Grading;

namespace CrmBot.Domain.Customers;

/// <summary>Why a customer has its tier, how it came there, and who may change it (BYD-17, GRD-1, GRD-3). Days in the reader's zone.</summary>
public sealed record GradeCard
{
    public required CustomerId Id { get; init; }
    public required string Number { get; init; }
    public required string Name { get; init; }
    public required Tier Tier { get; init; }
    public required TwoTexts TierName { get; init; }
    public required TwoTexts PlaybookName { get; init; }

    /// <summary>A manager set it against the figures.</summary>
    public required bool IsSetByHand { get; init; }

    public required GradeResult Result { get; init; }

    /// <summary>Newest first, three at most.</summary>
    public required IReadOnlyList<GradeLine> History { get; init; }

    /// <summary>The newest change: an override is refused when there is a newer one. Null: none yet.</summary>
    public required GradeChangeId? Newest { get; init; }

    /// <summary>The reader may set it by hand.</summary>
    public required bool MayOverride { get; init; }

    /// <summary>The tiers that can be given, best first.</summary>
    public required IReadOnlyList<TierChoice> Tiers { get; init; }

    /// <summary>When the figures are looked at again by themselves; null: within a minute or so.</summary>
    public required DateOnly? NextLookOn { get; init; }

    public required DateOnly Today { get; init; }
}

/// <param name="From">Code of the grade before; null: the first.</param>
/// <param name="Reason">One of <see cref="RegradeCauses"/>, or a manager's words.</param>
/// <param name="ByName">Null: a rule.</param>
public sealed record GradeLine(DateOnly On, string? From, string To, string Reason, string? ByName);

public sealed record TierChoice(Tier Tier, TwoTexts Name);
