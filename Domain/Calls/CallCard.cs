namespace CrmBot.Domain.Calls;

/// <summary>A call as it stands, for the card that walks the rep through it. Texts in the reader's language, times local.</summary>
public sealed record CallCard
{
    public required CallSessionId Id { get; init; }
    public required int Rev { get; init; }
    public required Guid TaskId { get; init; }
    public required int TaskRev { get; init; }
    public required Guid CustomerId { get; init; }
    public required string Number { get; init; }
    public required string CustomerName { get; init; }

    /// <summary>How the contact is addressed; null when nobody is known.</summary>
    public string? ContactName { get; init; }

    public required CallState State { get; init; }
    public bool IsPaused { get; init; }
    public bool IsEditing { get; init; }
    public required DateTime StartedAt { get; init; }

    /// <summary>By when the record should be written (CBK-8).</summary>
    public required DateTime FinishBy { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>From 1; the promise is the last of <see cref="StepCount"/>.</summary>
    public int StepNumber { get; init; }

    public int StepCount { get; init; }
    public CallOpeningLines? Opening { get; init; }
    public CallStepView? Step { get; init; }
    public string? PromiseText { get; init; }
    public DateOnly? PromiseDueOn { get; init; }
    public DateOnly? NextContactOn { get; init; }

    /// <summary>The day that the rule gives for the next contact.</summary>
    public DateOnly? RuleNextOn { get; init; }

    public string? Note { get; init; }
    public IReadOnlyList<CallReviewRow> Rows { get; init; } = [];

    /// <summary>What to say at the end, in order.</summary>
    public IReadOnlyList<string> Closing { get; init; } = [];

    /// <summary>Numbers of the issues logged in this call.</summary>
    public IReadOnlyList<string> Issues { get; init; } = [];
}

public sealed record CallOpeningLines(IReadOnlyList<string> Lines, string IfWrongPerson, string IfBadTime, IReadOnlyList<string> Manners);

/// <param name="Answer">The stored answer, when there is one.</param>
public sealed record CallStepView(
    string Id,
    string Title,
    string? Say,
    StepHintKind? HintKind,
    string? Hint,
    StepFieldKind Field,
    IReadOnlyList<CallChoice> Choices,
    decimal? Min,
    decimal? Max,
    string? Answer);

public sealed record CallChoice(string Value, string Text);

/// <summary>A line of the review.</summary>
/// <param name="StepId">Null for the promise.</param>
/// <param name="Answer">As shown; null: skipped.</param>
public sealed record CallReviewRow(string? StepId, string Title, string? Answer);
