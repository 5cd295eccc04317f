namespace CrmBot.Domain.Customers;

/// <summary>What can be corrected of a contact (BYD-18).</summary>
public enum ContactField
{
    Name,
    EnglishName,
    Honorific,
    Position,
    Phone,
    Email,
    Im,
}
