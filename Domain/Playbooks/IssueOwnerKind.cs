namespace CrmBot.Domain.Playbooks;

/// <summary>How the person who owns an issue is found (ISS-2).</summary>
public enum IssueOwnerKind
{
    /// <summary>Who holds the role in the customer's care team.</summary>
    CareRole,

    /// <summary>The supervisor of customer service (客户服务主管).</summary>
    ServiceSupervisor,

    /// <summary>The person whom the company names for the department.</summary>
    Department,
}
