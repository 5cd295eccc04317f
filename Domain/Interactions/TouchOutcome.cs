namespace CrmBot.Domain.Interactions;

/// <summary>How a contact ended (BYD-1).</summary>
public enum TouchOutcome
{
    ReachedWell,
    ReachedIssue,
    NoAnswer,
    CallBack,
    WrongPerson,

    /// <summary>A contact told in a sentence or a guided call; its content says more than a tap could.</summary>
    Told,
}
