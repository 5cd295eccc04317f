using CrmBot.Domain.Interactions;
using CrmBot.Domain.Privacy;

namespace CrmBot.Cards.Actions;

public sealed record ShowCustomer(Guid Id) : CardAction;

/// <summary>Call a customer from its card: its next contact, whether due or not.</summary>
public sealed record CallCustomer(Guid Id) : CardAction;

/// <param name="Id">The customer.</param>
/// <param name="TaskId">The brief to return to; null: the customer's card.</param>
public sealed record AskPhone(Guid Id, Guid? TaskId = null) : CardAction;

/// <param name="Id">The customer.</param>
/// <param name="TaskId">The brief to return to; null: the customer's card.</param>
/// <param name="Note">The reason in own words; counts when <paramref name="Why"/> is null.</param>
public sealed record SeePhone(Guid Id, Guid? TaskId = null, RevealReason? Why = null, string? Note = null) : CardAction, ITakesText
{
    public CardAction WithText(string text) => this with { Note = text };
}

/// <param name="Key">Made with the proposal; becomes the log line's id, so a second press finds it written.</param>
/// <param name="Due">yyyy-MM-dd.</param>
public sealed record ConfirmQuickLog(
    Guid Key, Guid CustomerId, ContactChannel Channel, string? Content = null, string? Promise = null, string? Due = null, Mood? Mood = null, int? Satisfaction = null) : CardAction;

public sealed record CancelQuickLog : CardAction;
