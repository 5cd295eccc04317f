namespace CrmBot.Domain.People;

/// <summary>Who in a customer's care team owes a contact (ARC-13).</summary>
public enum CareRole
{
    Sales,
    Service,
    Executive,
    AfterSales,
}
