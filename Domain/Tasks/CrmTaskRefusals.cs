namespace CrmBot.Domain.Tasks;

/// <summary>The task is done, skipped or cancelled already; nothing was changed by the second try (TSK-6).</summary>
public sealed record TaskIsClosed(CrmTaskId Id, CrmTaskState State, string? ByName, DateTime? AtUtc) : Refusal;

/// <summary>A colleague has begun the call (BYD-3: one caller per customer).</summary>
public sealed record ColleagueIsOnIt(string Name, DateTime SinceUtc) : Refusal;

/// <summary>The task cannot be moved past the last day of its rule (BYD-2).</summary>
public sealed record SnoozeTooLong(DateOnly LatestOn) : Refusal;
