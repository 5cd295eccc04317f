namespace CrmBot.Domain.Calls;

/// <summary>What a contact brings the customer (CBK-2): the first six are S4's, the last three S0's.</summary>
public enum CallContent
{
    Order,
    Promotion,
    Emotional,
    Mediation,
    Suggestion,
    Guidance,
    Care,
    BusinessSync,
    Value,
}
