namespace CrmBot.Domain.Playbooks;

/// <summary>Who hears of lateness, and when (TSK-7, ISS-4, BYD-8).</summary>
/// <param name="TaskToManagerAfter">From the task's due time; the owner alone knows until then.</param>
/// <param name="IssueWarnPercents">Shares of an issue's clock at which its owner is warned, rising.</param>
/// <param name="IssueToManagerAfter">From the breach of an issue's clock.</param>
/// <param name="IssueToDirectorAfter">From the breach of an issue's clock.</param>
public sealed record Escalation(
    TimeLimit TaskToManagerAfter,
    IReadOnlyList<int> IssueWarnPercents,
    TimeLimit IssueToManagerAfter,
    TimeLimit IssueToDirectorAfter);
