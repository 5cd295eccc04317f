namespace CrmBot.Domain.Playbooks;

/// <summary>Calendar week (Monday to Sunday) or calendar month, both in the company's zone (DEC-5).</summary>
public enum QuotaPeriod
{
    Week,
    Month,
}
