using CrmBot.Bot.Dialogs.Commands;
using CrmBot.Bot.Dialogs.Files;
using CrmBot.Cards.Actions;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Privacy;
using CrmBot.Cards.Refusals;
using CrmBot.Domain;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Privacy;

namespace CrmBot.Bot.Dialogs.Privacy;

/// <summary>What a customer's contact wishes for their own data.</summary>
public sealed class PrivacyDialog(LeaveAlone alone, ShowHeldData held, EraseContact erase, HoldContact hold, CorrectContact correct, ExportContact export)
{
    /// <summary>The press that such words stand for.</summary>
    /// <param name="words">What else was written, for a legal hold.</param>
    public static CardAction PressOf(PrivacyWish wish, CustomerId customer, string? words) => wish switch
    {
        PrivacyWish.LeaveAlone => new LeaveContactAlone(customer.Value),
        PrivacyWish.Allow => new AllowContact(customer.Value),
        PrivacyWish.Restrict => new RestrictContact(customer.Value),
        PrivacyWish.Unrestrict => new LiftRestriction(customer.Value),
        PrivacyWish.Erase => new AskErase(customer.Value),
        PrivacyWish.Hold => new HoldData(customer.Value, null, words),
        PrivacyWish.Export => new GetContactFile(customer.Value, null, false, words),
        PrivacyWish.Release => new ReleaseData(customer.Value),
        _ => new ShowHeld(customer.Value),
    };

    public async Task<Card> HeldAsync(ShowHeld action, DialogTurn turn, CancellationToken cancellationToken) => Shown(
        await held.ShowAsync(new CustomerId(action.Id), turn.Actor, turn.NowUtc, cancellationToken), HeldView.Show, turn);

    public async Task<Card> LeaveAloneAsync(LeaveContactAlone action, DialogTurn turn, CancellationToken cancellationToken) => Shown(
        await alone.StopAsync(new CustomerId(action.Id), Contact(action.ContactId), turn.Actor, turn.NowUtc, cancellationToken), PrivacyViews.LeftAlone, turn);

    public async Task<Card> AllowAsync(AllowContact action, DialogTurn turn, CancellationToken cancellationToken) => Shown(
        await alone.AllowAsync(new CustomerId(action.Id), Contact(action.ContactId), turn.Actor, turn.NowUtc, cancellationToken), PrivacyViews.Allowed, turn);

    public async Task<Card> RestrictAsync(RestrictContact action, DialogTurn turn, CancellationToken cancellationToken) => Shown(
        await alone.RestrictAsync(new CustomerId(action.Id), Contact(action.ContactId), turn.Actor, turn.NowUtc, cancellationToken), PrivacyViews.Restricted, turn);

    public async Task<Card> LiftAsync(LiftRestriction action, DialogTurn turn, CancellationToken cancellationToken) => Shown(
        await alone.LiftAsync(new CustomerId(action.Id), Contact(action.ContactId), turn.Actor, turn.NowUtc, cancellationToken), PrivacyViews.Allowed, turn);

    public async Task<Card> AskEraseAsync(AskErase action, DialogTurn turn, CancellationToken cancellationToken) => Shown(
        await erase.AskAsync(new CustomerId(action.Id), turn.Actor, cancellationToken), PrivacyViews.ConfirmErase, turn);

    public async Task<Card> EraseAsync(EraseForGood action, DialogTurn turn, CancellationToken cancellationToken) => Shown(
        await erase.EraseAsync(new CustomerId(action.Id), new ContactId(action.ContactId), turn.Actor, turn.NowUtc, cancellationToken), PrivacyViews.Erased, turn);

    /// <summary>Without a reason it is asked for.</summary>
    public async Task<Card> HoldAsync(HoldData action, DialogTurn turn, CancellationToken cancellationToken)
    {
        var outcome = await hold.HoldAsync(
            new CustomerId(action.Id), Contact(action.ContactId), InputText.Cut(action.Reason, AccessRecord.LongestNote), turn.Actor, turn.NowUtc, cancellationToken);
        return outcome.Refusal is AnswerNeeded ? PrivacyViews.WhyHold(action.Id, action.ContactId, turn.Language) : Shown(outcome, PrivacyViews.Hold, turn);
    }

    public async Task<Card> ReleaseAsync(ReleaseData action, DialogTurn turn, CancellationToken cancellationToken) => Shown(
        await hold.ReleaseAsync(new CustomerId(action.Id), Contact(action.ContactId), turn.Actor, turn.NowUtc, cancellationToken), PrivacyViews.Hold, turn);

    public async Task<Card> CorrectAsync(CustomerId customer, ContactField field, string value, DialogTurn turn, CancellationToken cancellationToken) => Shown(
        await correct.CorrectAsync(customer, field, value, turn.Actor, turn.NowUtc, cancellationToken), PrivacyViews.Corrected, turn);

    /// <summary>Whom the card shows, named for good: the copy that is accepted later must be of the same person.</summary>
    public async Task<Card> AskExportAsync(AskExport action, DialogTurn turn, CancellationToken cancellationToken)
    {
        var outcome = await export.AskAsync(new CustomerId(action.Id), turn.Actor, cancellationToken);
        return outcome.Refusal is { } refusal ? RefusalViews.Refused(refusal, turn.Language) : PrivacyViews.WhyExport(action.Id, outcome.Value.Value, turn.Language);
    }

    public async Task<Outcome<MadeFile>> CopyAsync(GetContactFile action, DialogTurn turn, CancellationToken cancellationToken)
    {
        var outcome = await export.ExportAsync(
            new CustomerId(action.Id), Contact(action.ContactId), InputText.Cut(action.Reason, AccessRecord.LongestNote), turn.Actor, turn.NowUtc, cancellationToken);
        if (outcome.IsRefused)
            return outcome.Refusal!;
        using var bytes = new MemoryStream();
        if (action.AsJson)
            outcome.Value.WriteJson(bytes);
        else
            outcome.Value.WriteWorkbook(bytes, turn.Language, ExportWords.Of);
        return new MadeFile(outcome.Value.FileName(action.AsJson ? "json" : "xlsx"), PrivacyViews.CopyLine(outcome.Value.Number, turn.Language), bytes.ToArray());
    }

    private static Card Shown<T>(Outcome<T> outcome, Func<T, Language, Card> show, DialogTurn turn) => outcome.Refusal is { } refusal
        ? RefusalViews.Refused(refusal, turn.Language)
        : show(outcome.Value, turn.Language);

    private static ContactId? Contact(Guid? id) => id is { } known ? new ContactId(known) : null;
}
