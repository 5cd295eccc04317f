using CrmBot.Domain.Playbooks;

namespace CrmBot.Domain.Tasks;

/// <summary>Which rule fired, as data (BYD-5).</summary>
public abstract record TaskReason;

/// <param name="DaysSince">Days since the last real contact; null: there was none yet.</param>
public sealed record CadenceReason(CalendarInterval Every, int? DaysSince) : TaskReason;

/// <param name="Occasion">The script's name for it ("One week after purchase").</param>
public sealed record EventReason(TwoTexts Occasion, DateOnly EventOn) : TaskReason;

public sealed record BookedReason : TaskReason;

public sealed record PromiseReason : TaskReason;

public sealed record ImportedReason : TaskReason;

public sealed record IssueReason(string IssueNumber) : TaskReason;
