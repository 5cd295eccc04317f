namespace CrmBot.Domain.Tasks;

/// <summary>How a person's day stands: done of all that was or is due today, and what comes next.</summary>
public sealed record DayProgress(int Done, int Total, CrmTaskId? NextTaskId, string? NextNumber);
