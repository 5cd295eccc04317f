using CrmBot.Cards.Actions;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Refusals;
using CrmBot.Cards.Reminders;
using CrmBot.Cards.Tasks;
using CrmBot.Domain;
using CrmBot.Domain.People;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.WorkingTime;

namespace CrmBot.Bot.Dialogs.Tasks;

/// <summary>The detours of a reminder: snooze, skip, reassign, comment. Bad input comes back with a sentence.</summary>
public sealed class TaskMenuDialog(
    TaskDialog tasks, TaskCards cards, SnoozeTask snooze, SkipTask skip, ReassignTask reassign, CommentOnTask comment, WorkingClocks clocks)
{
    public Task<Card> MoreAsync(OfferMore action, DialogTurn turn, CancellationToken cancellationToken) =>
        MenuAsync(action.Id, turn, card => TaskMenus.More(card, QuickDays(turn), turn.Language), cancellationToken);

    public Task<Card> PickSnoozeAsync(PickSnooze action, DialogTurn turn, CancellationToken cancellationToken) =>
        MenuAsync(action.Id, turn, card => TaskMenus.SnoozePicker(card, QuickDays(turn), null, turn.Language), cancellationToken);

    public async Task<Card> SnoozeAsync(Snooze action, DialogTurn turn, CancellationToken cancellationToken)
    {
        if (InputText.Day(action.On) is not { } day)
            return await MenuAsync(action.Id, turn, card => TaskMenus.SnoozePicker(card, QuickDays(turn), null, turn.Language), cancellationToken);
        var outcome = await snooze.SnoozeAsync(new CrmTaskId(action.Id), action.Rev, day, turn.Actor, turn.NowUtc, cancellationToken);
        return outcome.Refusal is DayIsPast or SnoozeTooLong
            ? await MenuAsync(action.Id, turn, card => TaskMenus.SnoozePicker(card, QuickDays(turn), RefusalWords.Sentence(outcome.Refusal, turn.Language), turn.Language), cancellationToken)
            : await AfterAsync(action.Id, outcome, turn, cancellationToken);
    }

    public Task<Card> OfferSkipAsync(OfferSkip action, DialogTurn turn, CancellationToken cancellationToken) =>
        MenuAsync(action.Id, turn, card => TaskMenus.SkipReasons(card, turn.Language), cancellationToken);

    public Task<Card> WriteReasonAsync(WriteSkipReason action, DialogTurn turn, CancellationToken cancellationToken) =>
        MenuAsync(action.Id, turn, card => TaskMenus.SkipReasonField(card, null, turn.Language), cancellationToken);

    public async Task<Card> SkipAsync(Skip action, DialogTurn turn, CancellationToken cancellationToken)
    {
        var reason = InputText.Cut(action.Why ?? action.Reason, 300) ?? "";
        var outcome = await skip.SkipAsync(new CrmTaskId(action.Id), action.Rev, reason, turn.Actor, turn.NowUtc, cancellationToken);
        return outcome.Refusal is AnswerNeeded
            ? await MenuAsync(action.Id, turn, card => TaskMenus.SkipReasonField(card, RefusalWords.Sentence(outcome.Refusal, turn.Language), turn.Language), cancellationToken)
            : await AfterAsync(action.Id, outcome, turn, cancellationToken);
    }

    public async Task<Card> OfferColleaguesAsync(OfferColleagues action, DialogTurn turn, CancellationToken cancellationToken)
    {
        var colleagues = await reassign.ColleaguesAsync(turn.Actor, turn.NowUtc, cancellationToken);
        return await MenuAsync(action.Id, turn, card => TaskMenus.Colleagues(card, colleagues, null, turn.Language), cancellationToken);
    }

    public async Task<Card> HandOverAsync(HandOver action, DialogTurn turn, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(action.To, out var to))
            return await OfferColleaguesAsync(new OfferColleagues(action.Id, action.Rev), turn, cancellationToken);
        var outcome = await reassign.HandOverAsync(new CrmTaskId(action.Id), action.Rev, new PersonId(to), turn.Actor, turn.NowUtc, cancellationToken);
        return await AfterAsync(action.Id, outcome, turn, cancellationToken);
    }

    public Task<Card> WriteCommentAsync(WriteComment action, DialogTurn turn, CancellationToken cancellationToken) =>
        MenuAsync(action.Id, turn, card => ReminderViews.CommentField(card, NewKey(turn), null, turn.Language), cancellationToken);

    public async Task<Card> SendCommentAsync(SendComment action, DialogTurn turn, CancellationToken cancellationToken)
    {
        var key = new ReminderId(action.Key ?? NewKey(turn));
        var outcome = await comment.CommentAsync(new CrmTaskId(action.Id), key, InputText.Cut(action.Text, 300), turn.Actor, turn.NowUtc, cancellationToken);
        return outcome.Refusal switch
        {
            AnswerNeeded needed => await MenuAsync(action.Id, turn, card => ReminderViews.CommentField(card, NewKey(turn), RefusalWords.Sentence(needed, turn.Language), turn.Language), cancellationToken),
            { } refusal => await tasks.PresentAsync(action.Id, refusal, turn, cancellationToken),
            null => await MenuAsync(action.Id, turn, card => ReminderViews.CommentSent(card, turn.Language), cancellationToken),
        };
    }

    private static Guid NewKey(DialogTurn turn) => ReminderId.New(turn.NowUtc).Value;

    private async Task<Card> MenuAsync(Guid id, DialogTurn turn, Func<TaskCard, Card> menu, CancellationToken cancellationToken)
    {
        var card = await cards.ReadAsync(new CrmTaskId(id), turn.Actor, turn.NowUtc, cancellationToken);
        return card switch
        {
            null => RefusalViews.Refused(new NotFound("task"), turn.Language),
            { State: CrmTaskState.Open or CrmTaskState.InProgress } => menu(card),
            _ => TaskCardView.Show(card, turn.Language),
        };
    }

    private Task<Card> AfterAsync<T>(Guid id, Outcome<T> outcome, DialogTurn turn, CancellationToken cancellationToken) => outcome.Refusal is { } refusal
        ? tasks.PresentAsync(id, refusal, turn, cancellationToken)
        : tasks.OpenAsync(id, turn, cancellationToken);

    private List<DateOnly> QuickDays(DialogTurn turn)
    {
        var clock = clocks.Of(turn.Actor);
        var today = clock.LocalDay(turn.NowUtc);
        var tomorrow = clock.NextWorkingDay(today.AddDays(1));
        var later = clock.NextWorkingDay(today.AddDays(3));
        return later == tomorrow ? [tomorrow] : [tomorrow, later];
    }
}
