namespace CrmBot.Domain.Issues;

public enum IssueKind
{
    Quality,
    Service,
    Delivery,
    Repair,
    Question,
}
