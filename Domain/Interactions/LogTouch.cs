using CrmBot.Domain.Calls;
using CrmBot.Domain.Issues;
using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Interactions;

/// <summary>
/// One tap on the reminder writes the contact and sets the next date (BYD-1); "an issue" begins the issue as well. A second
/// press finds the task done and is refused with <see cref="TaskIsClosed"/> or <see cref="OutOfDate"/>; nothing is written twice.
/// </summary>
public sealed class LogTouch(CrmDbContext database, RestartCadence cadence, OpenTaskForPress tasks, HalfToldIssues issues, WorkingClocks clocks)
{
    /// <param name="callBackUtc">The agreed moment, for <see cref="TouchOutcome.CallBack"/> alone.</param>
    public async Task<Outcome<Interaction>> LogAsync(
        CrmTaskId taskId, int rev, TouchOutcome outcome, DateTime? callBackUtc, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var opened = await tasks.OpenAsync(taskId, rev, actor, nowUtc, cancellationToken);
        if (opened.IsRefused)
            return opened.Refusal!;
        var task = opened.Value;
        if (outcome == TouchOutcome.CallBack && Problem(task, callBackUtc, actor, nowUtc) is { } problem)
            return problem;
        if (await EndCallAsync(task, actor, nowUtc, cancellationToken) is { } busy)
            return busy;
        var contact = NewContact(task, outcome, actor, nowUtc);
        database.Interactions.Add(contact);
        var undo = contact.IsRealContact
            ? await RestartAsync(task, contact, nowUtc, cancellationToken)
            : Retry(task, outcome, callBackUtc, nowUtc);
        contact.AllowUndo(nowUtc + OneTap.UndoFor, undo.ToJson());
        foreach (var changed in undo.Tasks)
            await tasks.RefreshOthersAsync(new CrmTaskId(changed.Id), cancellationToken);
        if (outcome == TouchOutcome.ReachedIssue)
            await issues.OpenAsync(task.CustomerId, null, actor.Id, nowUtc, cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        return contact;
    }

    // The opening of a guided call can end in a touch: wrong person, no time now. A colleague's call is not ours to end (BYD-3).
    private async Task<Refusal?> EndCallAsync(CrmTask task, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (task.State != CrmTaskState.InProgress)
            return null;
        var calls = await database.CallSessions.Where(c => c.TaskId == task.Id && c.State != CallState.Saved && c.State != CallState.Dropped).ToListAsync(cancellationToken);
        if (calls.Find(c => c.PersonId != actor.Id) is { } other)
        {
            var caller = await database.People.AsNoTracking().SingleAsync(p => p.Id == other.PersonId, cancellationToken);
            return new ColleagueIsOnIt(caller.NameIn(actor.Language), other.StartedUtc);
        }

        task.LetGo();
        foreach (var call in calls)
            call.Drop(nowUtc);
        return null;
    }

    private Refusal? Problem(CrmTask task, DateTime? callBackUtc, Actor actor, DateTime nowUtc)
    {
        var clock = clocks.Of(actor);
        if (callBackUtc is not { } at)
            return new AnswerNeeded("on");
        if (at < nowUtc)
            return new DayIsPast(clock.LocalDay(at));
        var latest = clock.LocalDay(nowUtc).AddYears(1);
        return clock.LocalDay(at) > latest ? new DayTooLate(clock.LocalDay(at), latest) : null;
    }

    private static Interaction NewContact(CrmTask task, TouchOutcome outcome, Actor actor, DateTime nowUtc)
    {
        var contact = new Interaction(InteractionId.New(nowUtc), task.CustomerId, actor.Id, task.Channel, nowUtc, nowUtc);
        contact.Belong(task.Id, null, null);
        contact.End(outcome, outcome == TouchOutcome.ReachedIssue ? InteractionKind.Complaint : InteractionKind.Callback, null);
        contact.Tell(null, null, outcome == TouchOutcome.ReachedWell ? Mood.Calm : null, null);
        return contact;
    }

    private async Task<TouchUndo> RestartAsync(CrmTask task, Interaction contact, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var customer = task.Customer!;
        var before = customer.LastContactUtc;
        var open = await tasks.OpenTasksOfAsync(customer.Id, cancellationToken);
        return new TouchUndo(before, await cadence.AfterAsync(customer, open, task, contact, nowUtc, cancellationToken));
    }

    private TouchUndo Retry(CrmTask task, TouchOutcome outcome, DateTime? callBackUtc, DateTime nowUtc)
    {
        var undo = new TouchUndo(task.Customer!.LastContactUtc, [task.Remember()]);
        var clock = clocks.Of(task.Customer.Owner?.Hours ?? Person.DefaultHours, task.Customer.Owner?.Zone ?? Person.DefaultZone);
        if (outcome == TouchOutcome.NoAnswer)
            task.CountAttempt();
        var at = callBackUtc ?? NextTry.After(nowUtc, task.Attempts, clock);
        task.Schedule(ContactSchedule.AtMoment(at, task.LatestOn, clock));
        return undo;
    }
}
