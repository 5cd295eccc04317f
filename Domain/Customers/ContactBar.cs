namespace CrmBot.Domain.Customers;

/// <summary>Why a contact may not be contacted (BYD-18). The strongest reason counts.</summary>
public enum ContactBar
{
    DoNotContact,
    Restricted,
    Erased,
}
