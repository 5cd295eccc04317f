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

/// <summary>Their data is only kept from now on, and used by nobody.</summary>
/// <param name="Id">The customer.</param>
/// <param name="ContactId">Null: the one shown now.</param>
public sealed record RestrictContact(Guid Id, Guid? ContactId = null) : CardAction;

/// <param name="Id">The customer.</param>
/// <param name="ContactId">Null: whoever was restricted last.</param>
public sealed record LiftRestriction(Guid Id, Guid? ContactId = null) : CardAction;

/// <summary>What would go and what would stay.</summary>
/// <param name="Id">The customer.</param>
public sealed record AskErase(Guid Id) : CardAction;

/// <param name="Id">The customer.</param>
/// <param name="ContactId">Whom the question named.</param>
public sealed record EraseForGood(Guid Id, Guid ContactId) : CardAction;

/// <param name="Id">The customer.</param>
/// <param name="ContactId">Null: the one shown now.</param>
/// <param name="Reason">Why the law asks to keep the data; null: ask.</param>
public sealed record HoldData(Guid Id, Guid? ContactId = null, string? Reason = null) : CardAction, ITakesText
{
    public CardAction WithText(string text) => this with { Reason = text };
}

/// <param name="Id">The customer.</param>
/// <param name="ContactId">Null: the one shown now.</param>
public sealed record ReleaseData(Guid Id, Guid? ContactId = null) : CardAction;

/// <summary>Asks what a copy of all that we hold is for.</summary>
/// <param name="Id">The customer.</param>
public sealed record AskExport(Guid Id) : CardAction;

/// <summary>A copy of all that we hold on a contact (PIPL 45).</summary>
/// <param name="Id">The customer.</param>
/// <param name="ContactId">Null: the one shown now.</param>
/// <param name="AsJson">For another program; otherwise a workbook.</param>
/// <param name="Reason">What for; null: ask.</param>
public sealed record GetContactFile(Guid Id, Guid? ContactId = null, bool AsJson = false, string? Reason = null) : CardAction, IMakesFile, ITakesText
{
    public CardAction WithText(string text) => this with { Reason = text };
}
