namespace CrmBot.Domain.People;

/// <summary>Whether proactive messages can arrive (TSK-9).</summary>
public enum ReachState
{
    /// <summary>Known from an import; has not met the bot yet.</summary>
    NeverMet,
    Reachable,

    /// <summary>The bot was removed, or blocked by the person; cleared when they write or install again.</summary>
    Unreachable,
}
