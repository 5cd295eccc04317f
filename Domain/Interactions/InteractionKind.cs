namespace CrmBot.Domain.Interactions;

/// <summary>The archive shows the log as S4's five kinds (ARC-5).</summary>
public enum InteractionKind
{
    Trade,
    Callback,
    Reception,
    Complaint,
    Other,
}
