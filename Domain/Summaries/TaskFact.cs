using CrmBot.Domain.Tasks;

namespace CrmBot.Domain.Summaries;

/// <summary>One task and which figures of the week count it: numbers and the rows behind them ask the same flags.</summary>
internal sealed class TaskFact
{
    public required CrmTask Task { get; init; }

    /// <summary>A contact that was due up to the week's Sunday and not closed before its Monday, or made early in the week (TSK-3).</summary>
    public required bool IsDue { get; init; }

    public required bool IsDone { get; init; }

    public required bool IsOnTime { get; init; }

    public required bool IsOverdue { get; init; }

    public required bool IsPromiseKept { get; init; }

    public required bool IsPromiseLate { get; init; }

    /// <summary>Of every kind: due in the week after and not closed yet.</summary>
    public required bool IsNextWeek { get; init; }
}
