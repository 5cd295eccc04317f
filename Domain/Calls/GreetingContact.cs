namespace CrmBot.Domain.Calls;

/// <summary>How a festival is greeted; some days are no occasion for wishes.</summary>
public enum GreetingContact
{
    Call,
    Message,
    None,
}
