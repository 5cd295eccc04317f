using CrmBot.Bot.Dialogs.Calls;
using CrmBot.Cards.Actions;
using CrmBot.Cards.Customers;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Interactions;
using CrmBot.Cards.Refusals;
using CrmBot.Domain;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.WorkingTime;

namespace CrmBot.Bot.Dialogs.Customers;

/// <summary>A customer at a glance, the search, the number, and the log in a sentence.</summary>
public sealed class CustomerDialog(
    CustomerCards cards, FindCustomers find, RevealPhone reveal, ProposeQuickLog propose, SaveQuickLog save, CallDialog calls, WorkingClocks clocks)
{
    public async Task<Card> ShowAsync(Guid id, DialogTurn turn, CancellationToken cancellationToken) =>
        await cards.ReadAsync(new CustomerId(id), turn.Actor, turn.NowUtc, cancellationToken) is { } customer
            ? CustomerViews.Show(customer, turn.Language)
            : RefusalViews.Refused(new NotFound("customer"), turn.Language);

    /// <summary>Null when the words are no customer's and <paramref name="mustBeKnown"/> is set: then they may mean something else.</summary>
    public async Task<Card?> FindAsync(string query, bool mustBeKnown, DialogTurn turn, CancellationToken cancellationToken)
    {
        var found = await find.FindAsync(query, turn.Actor, cancellationToken);
        if (found.IsRefused)
            return RefusalViews.Refused(found.Refusal!, turn.Language);
        if (found.Value.Hits.Count == 1)
            return await ShowAsync(found.Value.Hits[0].Id.Value, turn, cancellationToken);
        return found.Value.Total == 0 && mustBeKnown ? null : CustomerViews.Hits(found.Value, query, turn.Language);
    }

    public async Task<CustomerId?> OneAsync(string query, DialogTurn turn, CancellationToken cancellationToken)
    {
        var found = await find.FindAsync(query, turn.Actor, cancellationToken);
        return found is { IsRefused: false, Value.Hits: [var only] } ? only.Id : null;
    }

    /// <summary>Its next contact's brief, whether due today or not; without one the customer's card.</summary>
    public async Task<Card> CallAsync(CallCustomer action, DialogTurn turn, CancellationToken cancellationToken)
    {
        var customer = await cards.ReadAsync(new CustomerId(action.Id), turn.Actor, turn.NowUtc, cancellationToken);
        return customer switch
        {
            null => RefusalViews.Refused(new NotFound("customer"), turn.Language),
            { Next: { } next } => await calls.BriefAsync(new ShowBrief(next.Id.Value, next.Rev), turn, cancellationToken),
            _ => CustomerViews.Show(customer, turn.Language),
        };
    }

    public async Task<Card> AskPhoneAsync(AskPhone action, DialogTurn turn, CancellationToken cancellationToken)
    {
        var outcome = await reveal.AskAsync(new CustomerId(action.Id), turn.Actor, cancellationToken);
        return outcome.Refusal is { } refusal
            ? RefusalViews.Refused(refusal, turn.Language)
            : CustomerViews.WhyPhone(outcome.Value, action, turn.Language);
    }

    public async Task<Card> PhoneAsync(SeePhone action, DialogTurn turn, CancellationToken cancellationToken)
    {
        var note = action.Why is null ? InputText.Cut(action.Note, AccessRecord.LongestNote) : null;
        if (action.Why is null or RevealReason.Other && note is null)
            return await AskPhoneAsync(new AskPhone(action.Id, action.TaskId), turn, cancellationToken);
        var outcome = await reveal.RevealAsync(new CustomerId(action.Id), action.Why ?? RevealReason.Other, note, turn.Actor, turn.NowUtc, cancellationToken);
        return outcome.Refusal is { } refusal
            ? RefusalViews.Refused(refusal, turn.Language)
            : CustomerViews.Phone(outcome.Value, action.Id, action.TaskId, turn.Language);
    }

    public async Task<Card> ProposeAsync(string query, QuickLogEntry entry, DialogTurn turn, CancellationToken cancellationToken)
    {
        var outcome = await propose.ProposeAsync(query, entry, turn.Actor, turn.NowUtc, cancellationToken);
        return outcome.Refusal switch
        {
            WhichCustomer which => CustomerViews.Hits(which.Found, query, turn.Language),
            NotFound => CustomerViews.Hits(new CustomerHits([], 0, false), query, turn.Language),
            { } refusal => RefusalViews.Refused(refusal, turn.Language),
            null => QuickLogViews.Proposal(outcome.Value, Today(turn), turn.Language),
        };
    }

    public async Task<Card> SaveLogAsync(ConfirmQuickLog action, DialogTurn turn, CancellationToken cancellationToken)
    {
        var entry = new QuickLogEntry(action.Channel, action.Content, action.Promise, InputText.Day(action.Due), action.Mood, action.Satisfaction);
        var outcome = await save.SaveAsync(new CustomerId(action.CustomerId), entry, action.Key, turn.Actor, turn.NowUtc, cancellationToken);
        return outcome.Refusal switch
        {
            OutOfDate => await ShowAsync(action.CustomerId, turn, cancellationToken),
            { } refusal => RefusalViews.Refused(refusal, turn.Language),
            null => QuickLogViews.Saved(outcome.Value, Today(turn), turn.Language),
        };
    }

    public Task<Card> CancelLogAsync(DialogTurn turn) => Task.FromResult(QuickLogViews.NotLogged(turn.Language));

    private DateOnly Today(DialogTurn turn) => clocks.Of(turn.Actor).LocalDay(turn.NowUtc);
}
