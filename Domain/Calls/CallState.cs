namespace CrmBot.Domain.Calls;

public enum CallState
{
    /// <summary>The opening lines: right person? good time?</summary>
    Opening,

    /// <summary>At <see cref="CallSession.StepId"/>.</summary>
    AtStep,

    /// <summary>All asked; what was promised, by when.</summary>
    Promising,
    Reviewing,
    Saved,

    /// <summary>Dropped by the rep; nothing was stored in the customer's record.</summary>
    Dropped,
}
