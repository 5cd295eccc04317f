namespace CrmBot.Domain.Issues;

/// <summary>What a customer's issue is (ISS-1): quality and service are complaints, delivery is an exception (late, wrong data).</summary>
public enum IssueKind
{
    Quality,
    Service,
    Delivery,
    Repair,
    Question,
}
