namespace CrmBot.Domain.Customers;

public enum DecisionRole
{
    DecisionMaker,
    Influencer,
    User,
}
