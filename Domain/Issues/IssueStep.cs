namespace CrmBot.Domain.Issues;

/// <summary>What an issue's clocks ask for, in this order (ISS-3).</summary>
public enum IssueStep
{
    /// <summary>The customer has been contacted.</summary>
    Response,

    /// <summary>The customer knows what will be done.</summary>
    Solution,

    /// <summary>It is solved and the customer was told.</summary>
    Result,
}
