namespace CrmBot.Cards.Actions;

/// <param name="Id">The customer.</param>
/// <param name="ContactId">Whom the card showed: a second press must not mean the one who took their place. Null: the one shown now.</param>
public sealed record LeaveContactAlone(Guid Id, Guid? ContactId = null) : CardAction;

/// <summary>What we hold on the contact that the customer's card shows.</summary>
/// <param name="Id">The customer.</param>
public sealed record ShowHeld(Guid Id) : CardAction;

/// <param name="Id">The customer.</param>
/// <param name="ContactId">Null: whoever asked last to be left alone.</param>
public sealed record AllowContact(Guid Id, Guid? ContactId = null) : CardAction;
