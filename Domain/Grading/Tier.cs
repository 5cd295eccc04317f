namespace CrmBot.Domain.Grading;

/// <summary>The letter that every playbook's grades map to, for display only: the cadence comes from the playbook.</summary>
public enum Tier
{
    A,
    B,
    C,
    D,
}
