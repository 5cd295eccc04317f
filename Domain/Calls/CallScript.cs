using CrmBot.Domain.Grading;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.People;

namespace CrmBot.Domain.Calls;

/// <summary>A script of the library (CBK-1). It never changes: an edit is a new version, and a running call keeps the one it began with.</summary>
public sealed record CallScript
{
    public required string Id { get; init; }

    public required int Version { get; init; }

    /// <summary>A stable word for the kind of occasion; several scripts may share it.</summary>
    public required string OccasionCode { get; init; }

    public required TwoTexts Occasion { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Set for cadence scripts alone.</summary>
    public required string? PlaybookId { get; init; }

    public required IReadOnlyList<Tier> Tiers { get; init; }

    public required IReadOnlyList<CallContent> Content { get; init; }

    public required CareRole Caller { get; init; }

    /// <summary>The first is the preferred one.</summary>
    public required IReadOnlyList<ContactChannel> Channels { get; init; }

    public required TwoTexts Goal { get; init; }

    /// <summary>What the rep asks the customer for.</summary>
    public required int Minutes { get; init; }

    /// <summary>Every blank that occurs in the script.</summary>
    public required IReadOnlyList<string> Placeholders { get; init; }

    /// <summary>Blanks that the rep is asked for before the call when they are unknown.</summary>
    public required IReadOnlyList<string> Needs { get; init; }

    public required CallOpening Opening { get; init; }

    public required IReadOnlyList<CallStep> Steps { get; init; }

    public required CallClosing Closing { get; init; }

    public required IReadOnlyList<TwoTexts> Manners { get; init; }

    /// <summary>The wishes of a festival greeting; else empty.</summary>
    public required IReadOnlyList<GreetingLine> Lines { get; init; }

    /// <summary>Set for greetings; else empty.</summary>
    public required IReadOnlyList<GreetingSensitivity> Sensitivities { get; init; }

    public CallStep? Find(string stepId) => Steps.FirstOrDefault(step => step.Id == stepId);
}
