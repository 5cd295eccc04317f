using CrmBot.Domain.Issues;

namespace CrmBot.Domain.Summaries;

/// <summary>One issue and which figures of the week count it.</summary>
internal sealed class IssueFact
{
    public required Issue Issue { get; init; }

    public required bool IsOpened { get; init; }

    public required bool IsClosed { get; init; }

    /// <summary>One of its clocks ran out in the week, stopped too late or not at all.</summary>
    public required bool IsMissed { get; init; }
}
