using CrmBot.Domain.Interactions;
using CrmBot.Domain.People;

namespace CrmBot.Domain.Playbooks;

/// <summary>A number of contacts owed within each calendar week or month (TSK-3).</summary>
/// <param name="Id">Stable and unique within the tier, among its cadences too.</param>
/// <param name="Times">At least so many in the period.</param>
/// <param name="MinDaysApart">Two that stand closer count as one; 0 when the source does not care.</param>
/// <param name="Channels">The first is the preferred one.</param>
/// <param name="IsDefault">A number of it is ours.</param>
public sealed record ContactQuota(
    string Id,
    CareRole Role,
    int Times,
    QuotaPeriod Per,
    int MinDaysApart,
    IReadOnlyList<ContactChannel> Channels,
    string? ScriptId,
    TwoTexts Goal,
    bool IsDefault);
