using CrmBot.Domain.Interactions;
using CrmBot.Domain.People;

namespace CrmBot.Domain.Playbooks;

/// <summary>A contact that a role owes a tier's customers at regular intervals.</summary>
/// <param name="Id">Stable and unique within the tier; tasks name it as the rule which made them.</param>
/// <param name="Every">The ideal interval, from the last real contact (DEC-5).</param>
/// <param name="Latest">The interval after which the contact is late; the day itself is in time (BYD-2).</param>
/// <param name="Channels">The first is the preferred one.</param>
/// <param name="Counts">The channels that satisfy it; empty when every real contact does.</param>
/// <param name="ScriptId">The script of the call; null where there is nothing to be asked.</param>
/// <param name="By">Who makes it, in the source's words; null when it is simply the role's holder.</param>
/// <param name="IsDefault">The interval is ours: the source asks for the contact and gives no number.</param>
public sealed record Cadence(
    string Id,
    CareRole Role,
    CadenceKind Kind,
    CalendarInterval Every,
    CalendarInterval Latest,
    IReadOnlyList<ContactChannel> Channels,
    IReadOnlyList<ContactChannel> Counts,
    string? ScriptId,
    TwoTexts Goal,
    TwoTexts? By,
    bool IsDefault);
