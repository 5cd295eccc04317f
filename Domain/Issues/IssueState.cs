namespace CrmBot.Domain.Issues;

/// <summary>How far the closed loop of an issue is (ISS-4).</summary>
public enum IssueState
{
    /// <summary>Logged, its owner told; nobody has answered the customer yet.</summary>
    Assigned,

    /// <summary>The customer has been contacted about it.</summary>
    Contacted,

    /// <summary>A solution has been told to the customer.</summary>
    Planned,
    Closed,
}
