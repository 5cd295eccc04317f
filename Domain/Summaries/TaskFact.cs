using CrmBot.Domain.Tasks;

namespace CrmBot.Domain.Summaries;

/// <summary>One task and which figures of the week count it: numbers and the rows behind them ask the same flags.</summary>
internal sealed class TaskFact
{
    public required CrmTask Task { get; init; }

    /// <summary>A contact that was due up to the week's Sunday and not closed before its Monday, or made early in the week (TSK-3). A skipped one stays due.</summary>
    public required bool IsDue { get; init; }

    /// <summary>Done in the week, and one of <see cref="IsDue"/>.</summary>
    public required bool IsDone { get; init; }

    public required bool IsOnTime { get; init; }

    /// <summary>A contact whose last day in time had passed at the moment of counting; promises and issues have figures of their own.</summary>
    public required bool IsOverdue { get; init; }

    public required bool IsPromiseKept { get; init; }

    public required bool IsPromiseLate { get; init; }

    /// <summary>Of every kind: due in the week after and not closed yet.</summary>
    public required bool IsNextWeek { get; init; }
}
