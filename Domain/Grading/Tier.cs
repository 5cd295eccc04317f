namespace CrmBot.Domain.Grading;

/// <summary>The letter every playbook maps its own classes to; A is the best. It is for display: cadences come from the playbook.</summary>
public enum Tier
{
    A,
    B,
    C,
    D,
}
