namespace CrmBot.Domain.Tasks;

/// <summary>How a task stood before a press, for its undo.</summary>
public sealed record TaskMemento(
    Guid Id,
    string Occurrence,
    TaskSchedule Schedule,
    int Attempts,
    RemindStage Stage,
    Guid? BundledWithId = null,
    DateTime? SnoozedUntilUtc = null);
