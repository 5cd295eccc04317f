namespace CrmBot.Domain.Playbooks;

/// <summary>The event from which a special contact is counted (DEC-3).</summary>
public enum SpecialTrigger
{
    ContractSigned,
    Purchase,
    InstallationDone,
    ProposalSent,
    DeliveryAccepted,
    TrialStarted,
    RepairDispatched,
    RepairDone,
}
