using System.Globalization;
using CrmBot.Bot.Dialogs.Commands;
using CrmBot.Cards.Actions;
using CrmBot.Cards.Customers;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Refusals;
using CrmBot.Domain;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Issues;
using CrmBot.Domain.Privacy;

namespace CrmBot.Bot.Dialogs.Customers;

/// <summary>Why a tier, grade again, set it by hand (BYD-17, GRD-1, GRD-3).</summary>
public sealed class GradeDialog(GradeCards cards, GradeNews news, GradeCustomer grade, OverrideGrade overriding)
{
    public async Task<Card> ShowAsync(Guid id, DialogTurn turn, CancellationToken cancellationToken) =>
        await ReadAsync(id, turn, cancellationToken) is { } card ? GradeViews.Show(card, turn.Language) : Missing(turn);

    public async Task<Card> AgainAsync(GradeAgain action, DialogTurn turn, CancellationToken cancellationToken)
    {
        var outcome = await grade.GradeAsync(new CustomerId(action.Id), turn.Actor, turn.NowUtc, cancellationToken);
        return outcome.IsRefused || await ReadAsync(action.Id, turn, cancellationToken) is not { } card
            ? Missing(turn)
            : GradeViews.Regraded(card, outcome.Value, turn.Language);
    }

    /// <summary>Which tier, then why.</summary>
    public async Task<Card> WriteAsync(WriteGrade action, DialogTurn turn, CancellationToken cancellationToken) => await ReadAsync(action.Id, turn, cancellationToken) switch
    {
        null => Missing(turn),
        { MayOverride: false } => RefusalViews.Refused(new LeadersOnly(), turn.Language),
        { } card when action.Tier is { } tier && card.Tiers.Any(t => t.Tier == tier) => GradeViews.WriteReason(card, tier, null, turn.Language),
        { } card => GradeViews.PickTier(card, turn.Language),
    };

    public async Task<Card> SetAsync(SetGrade action, DialogTurn turn, CancellationToken cancellationToken)
    {
        var outcome = await overriding.SetAsync(new CustomerId(action.Id), Seen(action.Seen), action.Tier, action.Reason, turn.Actor, turn.NowUtc, cancellationToken);
        if (outcome.Refusal is NotFound or LeadersOnly || await ReadAsync(action.Id, turn, cancellationToken) is not { } card)
            return RefusalViews.Refused(outcome.Refusal ?? new NotFound("customer"), turn.Language);
        return outcome.Refusal switch
        {
            null => GradeViews.Set(card, turn.Language),
            AnswerNeeded { Field: "tier" } => GradeViews.PickTier(card, turn.Language),
            AnswerNeeded => GradeViews.WriteReason(card, action.Tier, null, turn.Language),
            TextTooLong tooLong => GradeViews.WriteReason(card, action.Tier, RefusalWords.Sentence(tooLong, turn.Language), turn.Language),
            // The same press a second time: it stands as they wanted it.
            OutOfDate when card.IsSetByHand && card.Tier == action.Tier && card.History is [{ Reason: var said }, ..] && said == action.Reason?.Trim() => GradeViews.Set(card, turn.Language),
            { } refusal => GradeViews.Show(card, turn.Language, RefusalWords.Sentence(refusal, turn.Language)),
        };
    }

    public async Task<Card> EndAsync(EndOverride action, DialogTurn turn, CancellationToken cancellationToken)
    {
        var outcome = await overriding.TakeBackAsync(new CustomerId(action.Id), Seen(action.Seen), turn.Actor, turn.NowUtc, cancellationToken);
        if (outcome.Refusal is NotFound or LeadersOnly || await ReadAsync(action.Id, turn, cancellationToken) is not { } card)
            return RefusalViews.Refused(outcome.Refusal ?? new NotFound("customer"), turn.Language);
        return outcome.Refusal switch
        {
            null => GradeViews.Set(card, turn.Language),
            _ when !card.IsSetByHand => GradeViews.NothingSet(card, turn.Language),
            { } refusal => GradeViews.Show(card, turn.Language, RefusalWords.Sentence(refusal, turn.Language)),
        };
    }

    public async Task<Card> NewsAsync(ShowGradeNews action, DialogTurn turn, CancellationToken cancellationToken) =>
        DateTime.TryParseExact(action.At, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) && at.Kind == DateTimeKind.Utc
            ? await NewsAsync(at, Math.Max(0, action.Skip), turn, cancellationToken) ?? GradeViews.NoNews(turn.Language)
            : RefusalViews.UnknownPress(turn.Language);

    /// <summary>Null: nothing of what changed at that moment stands any more.</summary>
    public async Task<Card?> NewsAsync(DateTime momentUtc, int skip, DialogTurn turn, CancellationToken cancellationToken) =>
        GradeViews.News(await news.ReadAsync(momentUtc, skip, turn.Actor, cancellationToken), turn.Language);

    /// <summary>By typed words: the card that the words stand for is the present one.</summary>
    public async Task<Card> TypedAsync(Command.Grade words, CustomerId customer, DialogTurn turn, CancellationToken cancellationToken)
    {
        var newest = (await cards.ReadAsync(customer, turn.Actor, turn.NowUtc, cancellationToken))?.Newest?.Value;
        return words.Wish switch
        {
            GradeWish.Again => await AgainAsync(new GradeAgain(customer.Value), turn, cancellationToken),
            GradeWish.Set when words.Tier is { } tier => await SetAsync(new SetGrade(customer.Value, tier, newest, words.Reason), turn, cancellationToken),
            GradeWish.LetFiguresDecide => await EndAsync(new EndOverride(customer.Value, newest), turn, cancellationToken),
            _ => await ShowAsync(customer.Value, turn, cancellationToken),
        };
    }

    private Task<GradeCard?> ReadAsync(Guid id, DialogTurn turn, CancellationToken cancellationToken) =>
        cards.ReadAsync(new CustomerId(id), turn.Actor, turn.NowUtc, cancellationToken);

    private static GradeChangeId? Seen(Guid? id) => id is { } known ? new GradeChangeId(known) : null;

    private static Card Missing(DialogTurn turn) => RefusalViews.Refused(new NotFound("customer"), turn.Language);
}
