using CrmBot.Bot.Dialogs.Issues;
using CrmBot.Cards.Actions;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Refusals;
using CrmBot.Cards.Tasks;
using CrmBot.Domain;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.WorkingTime;

namespace CrmBot.Bot.Dialogs.Tasks;

/// <summary>The one-tap answers of a reminder (BYD-1), their undo and a note.</summary>
public sealed class TouchDialog(
    TaskDialog tasks, IssueDialog issues, TaskCards cards, LogTouch log, UndoTouch undo, NoteTouch note, WorkingClocks clocks)
{
    public Task<Card> WellAsync(TouchWell action, DialogTurn turn, CancellationToken cancellationToken) =>
        LogAsync(action.Id, action.Rev, TouchOutcome.ReachedWell, null, turn, cancellationToken);

    /// <summary>Logs the contact and goes straight on to the issue.</summary>
    public async Task<Card> IssueAsync(TouchIssue action, DialogTurn turn, CancellationToken cancellationToken)
    {
        var outcome = await log.LogAsync(new CrmTaskId(action.Id), action.Rev, TouchOutcome.ReachedIssue, null, turn.Actor, turn.NowUtc, cancellationToken);
        if (outcome.Refusal is not { } refusal)
            return await issues.StartAsync(new NewIssue(outcome.Value.CustomerId.Value), turn, cancellationToken);
        // The second press is shown the issue as well.
        var pending = refusal is TaskIsClosed or OutOfDate ? await issues.PendingAsync(new CrmTaskId(action.Id), turn, cancellationToken) : null;
        return pending ?? await tasks.PresentAsync(action.Id, refusal, turn, cancellationToken);
    }

    public Task<Card> NoAnswerAsync(TouchNoAnswer action, DialogTurn turn, CancellationToken cancellationToken) =>
        LogAsync(action.Id, action.Rev, TouchOutcome.NoAnswer, null, turn, cancellationToken);

    public Task<Card> WrongPersonAsync(TouchWrongPerson action, DialogTurn turn, CancellationToken cancellationToken) =>
        LogAsync(action.Id, action.Rev, TouchOutcome.WrongPerson, null, turn, cancellationToken);

    public Task<Card> PickCallBackAsync(PickCallBack action, DialogTurn turn, CancellationToken cancellationToken) =>
        PickAsync(action.Id, null, null, null, turn, cancellationToken);

    public async Task<Card> SetCallBackAsync(SetCallBack action, DialogTurn turn, CancellationToken cancellationToken)
    {
        var (day, time) = (InputText.Day(action.On), InputText.Time(action.At) ?? new TimeOnly(10, 0));
        var at = day is { } d ? clocks.Of(turn.Actor).MomentUtc(d, time) : (DateTime?)null;
        var outcome = await log.LogAsync(new CrmTaskId(action.Id), action.Rev, TouchOutcome.CallBack, at, turn.Actor, turn.NowUtc, cancellationToken);
        return outcome.Refusal switch
        {
            DayIsPast or DayTooLate or AnswerNeeded => await PickAsync(action.Id, RefusalWords.Sentence(outcome.Refusal, turn.Language), day, time, turn, cancellationToken),
            { } refusal => await tasks.PresentAsync(action.Id, refusal, turn, cancellationToken),
            null => await tasks.OpenAsync(action.Id, turn, cancellationToken),
        };
    }

    public async Task<Card> TakeBackAsync(TakeBack action, DialogTurn turn, CancellationToken cancellationToken)
    {
        var outcome = await undo.UndoAsync(new InteractionId(action.Id), turn.Actor, turn.NowUtc, cancellationToken);
        if (outcome.IsRefused)
            return await RefusedAsync(action.Id, outcome.Refusal!, turn, cancellationToken);
        return outcome.Value is { } task
            ? await tasks.OpenAsync(task.Value, turn, cancellationToken)
            : await tasks.ListAsync(new ShowTasks(TaskScope.Today), turn, cancellationToken);
    }

    public async Task<Card> WriteNoteAsync(WriteNote action, DialogTurn turn, CancellationToken cancellationToken) =>
        await cards.ReadAsync(new CrmTaskId(action.TaskId), turn.Actor, turn.NowUtc, cancellationToken) is { } card
            ? TaskMenus.NoteField(action.Id, action.TaskId, card.Number, null, turn.Language)
            : RefusalViews.Refused(new NotFound("task"), turn.Language);

    public async Task<Card> SaveNoteAsync(SaveNote action, DialogTurn turn, CancellationToken cancellationToken)
    {
        var outcome = await note.AddAsync(new InteractionId(action.Id), InputText.Cut(action.Text, 500), turn.Actor, cancellationToken);
        return outcome.Refusal is { } refusal
            ? await tasks.PresentAsync(action.TaskId, refusal, turn, cancellationToken)
            : await tasks.OpenAsync(action.TaskId, turn, cancellationToken);
    }

    private async Task<Card> RefusedAsync(Guid interaction, Refusal refusal, DialogTurn turn, CancellationToken cancellationToken)
    {
        var task = await undo.TaskOfAsync(new InteractionId(interaction), turn.Actor, cancellationToken);
        return task is { } id ? await tasks.PresentAsync(id.Value, refusal, turn, cancellationToken) : RefusalViews.Refused(refusal, turn.Language);
    }

    private async Task<Card> LogAsync(Guid id, int rev, TouchOutcome outcome, DateTime? callBackUtc, DialogTurn turn, CancellationToken cancellationToken)
    {
        var logged = await log.LogAsync(new CrmTaskId(id), rev, outcome, callBackUtc, turn.Actor, turn.NowUtc, cancellationToken);
        return logged.Refusal is { } refusal
            ? await tasks.PresentAsync(id, refusal, turn, cancellationToken)
            : await tasks.OpenAsync(id, turn, cancellationToken);
    }

    private async Task<Card> PickAsync(Guid id, string? problem, DateOnly? day, TimeOnly? time, DialogTurn turn, CancellationToken cancellationToken)
    {
        if (await cards.ReadAsync(new CrmTaskId(id), turn.Actor, turn.NowUtc, cancellationToken) is not { } card)
            return RefusalViews.Refused(new NotFound("task"), turn.Language);
        return card.State is CrmTaskState.Open or CrmTaskState.InProgress
            ? TaskMenus.CallBack(card, QuickMoments(turn), clocks.Of(turn.Actor).Hours.Text, problem, day, time, turn.Language)
            : TaskCardView.Show(card, turn.Language);
    }

    /// <summary>Two hours on, and the next working morning.</summary>
    private List<DateTime> QuickMoments(DialogTurn turn)
    {
        var clock = clocks.Of(turn.Actor);
        var moments = new List<DateTime>();
        var soon = turn.NowUtc.AddHours(2);
        soon = soon.AddMinutes((30 - (soon.Minute % 30)) % 30).AddSeconds(-soon.Second).AddMilliseconds(-soon.Millisecond);
        if (clock.IsWorkingMoment(soon) && clock.LocalDay(soon) == clock.LocalDay(turn.NowUtc))
            moments.Add(clock.LocalDay(soon).ToDateTime(clock.LocalTime(soon)));
        moments.Add(clock.NextWorkingDay(clock.LocalDay(turn.NowUtc).AddDays(1)).ToDateTime(new TimeOnly(10, 0)));
        return moments;
    }
}
