namespace CrmBot.Domain.Customers;

/// <summary>Direct or indirect customer, or prospect; prospects are maintained too (S4).</summary>
public enum CustomerKind
{
    Direct,
    Indirect,
    Prospect,
}
