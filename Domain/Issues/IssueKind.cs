namespace CrmBot.Domain.Issues;

/// <summary>What an issue is about. Quality and Service are complaints, Delivery an exception of the cooperation (ISS-1).</summary>
public enum IssueKind
{
    Quality,
    Service,
    Delivery,
    Repair,
    Question,
}
