using CrmBot.Domain.Interactions;

namespace CrmBot.Domain.Summaries;

/// <summary>One interaction of the week that was not taken back, and which figures count it.</summary>
internal sealed class ContactFact
{
    public required Interaction Interaction { get; init; }

    public required bool IsReal { get; init; }

    public required bool IsRecordedLate { get; init; }
}
