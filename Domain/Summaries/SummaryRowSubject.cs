using CrmBot.Domain.Interactions;
using CrmBot.Domain.Issues;
using CrmBot.Domain.Tasks;

namespace CrmBot.Domain.Summaries;

/// <summary>What a row is about.</summary>
public abstract record SummaryRowSubject;

/// <param name="Goal">The promise's text or the contact's goal; null: the script's own.</param>
public sealed record TaskSubject(CrmTaskId Id, TaskKind Kind, CrmTaskState State, TwoTexts? Goal, DateTime? ClosedUtc) : SummaryRowSubject;

public sealed record ContactSubject(InteractionId Id, ContactChannel Channel, int? Satisfaction, Mood? Mood, DateTime OccurredUtc, DateTime RecordedUtc)
    : SummaryRowSubject;

/// <param name="Over">By how much its worst clock of this week was or is over; null: none.</param>
public sealed record IssueSubject(IssueId Id, string Number, IssueKind Kind, IssueState State, TimeSpan? Over, DateTime? ClosedUtc) : SummaryRowSubject;

/// <summary>A customer without a contact for too long.</summary>
/// <param name="LastContactUtc">Null: never.</param>
public sealed record SilenceSubject(DateTime? LastContactUtc, ContactChannel? Channel) : SummaryRowSubject;
