namespace CrmBot.Domain.Reminders;

/// <summary>Waiting → Sent | Withdrawn | Unreachable | Failed. A lease marks a waiting row that a node is sending.</summary>
public enum ReminderState
{
    Waiting,
    Sent,

    /// <summary>Its reason fell away before it was sent (TSK-6, BYD-4).</summary>
    Withdrawn,

    /// <summary>The person has blocked or removed the bot; sent when they come back.</summary>
    Unreachable,

    /// <summary>The channel refused it for good; an operator has to look.</summary>
    Failed,
}
