using CrmBot.Domain.Interactions;
using CrmBot.Domain.People;

namespace CrmBot.Domain.Playbooks;

/// <summary>A contact owed once after an event, in every tier of the playbook.</summary>
/// <param name="Id">Stable and unique within the playbook.</param>
/// <param name="Channels">The first is the preferred one.</param>
/// <param name="IsDefault">The number is ours.</param>
public sealed record SpecialCallback(
    string Id,
    SpecialTrigger Trigger,
    DueRule Due,
    CareRole Role,
    IReadOnlyList<ContactChannel> Channels,
    string? ScriptId,
    TwoTexts Goal,
    bool IsDefault);
