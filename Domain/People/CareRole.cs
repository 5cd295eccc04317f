namespace CrmBot.Domain.People;

/// <summary>The part a colleague has in a customer's care team (ARC-13).</summary>
public enum CareRole
{
    Sales,
    Service,
    Executive,
    AfterSales,
}
