namespace CrmBot.Domain.Issues;

public enum IssueUrgency
{
    Normal,

    /// <summary>Their work has stopped.</summary>
    High,
    Low,
}
