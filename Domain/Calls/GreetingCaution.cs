namespace CrmBot.Domain.Calls;

/// <summary>What a sensitivity asks for; not calling wins over all others.</summary>
public enum GreetingCaution
{
    DoNotCall,
    AskManager,
    NoGift,
    MessageOnly,
    NoWish,
    UseLine,
    DropFamily,
    UseNeutral,
    UseRuleDate,
    AskOnce,
    DoNotDisclose,
}
