using CrmBot.Bot.Dialogs.Commands;
using CrmBot.Cards.Actions;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Privacy;
using CrmBot.Cards.Refusals;
using CrmBot.Domain;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Privacy;

namespace CrmBot.Bot.Dialogs.Privacy;

/// <summary>What a customer's contact wishes for their own data.</summary>
public sealed class PrivacyDialog(LeaveAlone alone, ShowHeldData held)
{
    /// <summary>The press that such words stand for.</summary>
    public static CardAction PressOf(PrivacyWish wish, CustomerId customer) => wish switch
    {
        PrivacyWish.LeaveAlone => new LeaveContactAlone(customer.Value),
        PrivacyWish.SeeHeld => new ShowHeld(customer.Value),
        _ => new AllowContact(customer.Value),
    };

    public async Task<Card> HeldAsync(ShowHeld action, DialogTurn turn, CancellationToken cancellationToken) => Shown(
        await held.ShowAsync(new CustomerId(action.Id), turn.Actor, turn.NowUtc, cancellationToken), HeldView.Show, turn);

    public async Task<Card> LeaveAloneAsync(LeaveContactAlone action, DialogTurn turn, CancellationToken cancellationToken) => Shown(
        await alone.StopAsync(new CustomerId(action.Id), Contact(action.ContactId), turn.Actor, turn.NowUtc, cancellationToken), PrivacyViews.LeftAlone, turn);

    public async Task<Card> AllowAsync(AllowContact action, DialogTurn turn, CancellationToken cancellationToken) => Shown(
        await alone.AllowAsync(new CustomerId(action.Id), Contact(action.ContactId), turn.Actor, turn.NowUtc, cancellationToken), PrivacyViews.Allowed, turn);

    private static Card Shown<T>(Outcome<T> outcome, Func<T, Language, Card> show, DialogTurn turn) => outcome.Refusal is { } refusal
        ? RefusalViews.Refused(refusal, turn.Language)
        : show(outcome.Value, turn.Language);

    private static ContactId? Contact(Guid? id) => id is { } known ? new ContactId(known) : null;
}
