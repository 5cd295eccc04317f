namespace CrmBot.Domain.Playbooks;

/// <summary>How a special contact's day follows from its event.</summary>
public enum DueRuleKind
{
    /// <summary>Due so long after the event; late after the latest day.</summary>
    After,

    /// <summary>A deadline: due by the last day, which is in time.</summary>
    Within,

    /// <summary>Due in the middle of the window, late after its end (DEC-4).</summary>
    Window,
}
