namespace CrmBot.Domain.Playbooks;

/// <summary>What a regular contact is for. Only a callback is restarted by every real contact; the others run from the last of their own kind.</summary>
public enum CadenceKind
{
    Callback,
    Survey,
    Invitation,
    News,
    Report,
    Sync,
    Message,
}
