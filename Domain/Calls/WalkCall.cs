using System.Globalization;
using CrmBot.Domain.Issues;
using CrmBot.Domain.People;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Storage;
using CrmBot.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Calls;

/// <summary>
/// One step of the walk at a time (CBK-5): answer, skip, back, pause, edit. Each is one small save, so the call stands
/// where it stood after any crash. Every method refuses with <see cref="OutOfDate"/> on an older card.
/// </summary>
public sealed class WalkCall(CrmDbContext database, ScriptLibrary scripts, CallBlanks blanks, HalfToldIssues issues, WorkingClocks clocks)
{
    /// <summary>The opening is said: on to the first step.</summary>
    public Task<Outcome<CallMove>> BeginAsync(CallSessionId id, int rev, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(id, rev, actor, (call, script, values) =>
        {
            GoTo(call, CallWalk.First(script, values));
            return new CallMove(call.Id, null);
        }, cancellationToken);

    public Task<Outcome<CallMove>> AnswerAsync(CallSessionId id, int rev, string stepId, string? answer, Actor actor, DateTime nowUtc, CancellationToken cancellationToken) =>
        ChangeAsync(id, rev, actor, (call, script, values) =>
        {
            if (call.StepId != stepId || script.Find(stepId) is not { } step)
                return new OutOfDate();
            var value = answer?.Trim() ?? "";
            if (Problem(step, value, clocks.Of(actor).LocalDay(nowUtc)) is { } problem)
                return problem;
            call.Answer(CallAnswerId.New(nowUtc), stepId, value);
            var move = CallWalk.Next(script, stepId, value, values);
            GoOn(call, move.Next);
            return new CallMove(call.Id, move.Offer);
        }, cancellationToken, (call, move) => move.Offer is OpenIssueOffer offer ? BeginIssueAsync(call, offer, actor, nowUtc, cancellationToken) : Task.CompletedTask);

    public Task<Outcome<CallMove>> SkipAsync(CallSessionId id, int rev, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(id, rev, actor, (call, script, values) =>
        {
            if (call.State == CallState.Promising)
            {
                call.Promise(null, null);
                call.AgreeNext(null);
                call.GoTo(CallState.Reviewing, null);
            }
            else if (call is { State: CallState.AtStep, StepId: { } step })
            {
                call.Forget(step);
                GoOn(call, CallWalk.Next(script, step, null, values).Next);
            }

            return new CallMove(call.Id, null);
        }, cancellationToken);

    public Task<Outcome<CallMove>> BackAsync(CallSessionId id, int rev, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(id, rev, actor, (call, script, values) =>
        {
            var steps = CallWalk.StepsFor(script, values);
            if (call.IsEditing)
                call.GoTo(CallState.Reviewing, null);
            else
                GoBack(call, steps);
            return new CallMove(call.Id, null);
        }, cancellationToken);

    /// <summary>What was promised and when we talk next; all of it may be empty.</summary>
    public Task<Outcome<CallMove>> PromiseAsync(CallSessionId id, int rev, string? text, DateOnly? dueOn, DateOnly? nextOn, Actor actor, DateTime nowUtc, CancellationToken cancellationToken) =>
        ChangeAsync(id, rev, actor, (call, _, _) =>
        {
            var today = clocks.Of(actor).LocalDay(nowUtc);
            if (dueOn < today || nextOn < today)
                return new DayIsPast(dueOn < today ? dueOn!.Value : nextOn!.Value);
            var promise = string.IsNullOrWhiteSpace(text) ? null : Cut(text.Trim(), 300);
            if (promise is null && dueOn is not null)
                return new AnswerNeeded("promise");
            call.Promise(promise, promise is null ? null : dueOn ?? clocks.Of(actor).NextWorkingDay(today.AddDays(1)));
            call.AgreeNext(nextOn);
            call.GoTo(CallState.Reviewing, null);
            return new CallMove(call.Id, null);
        }, cancellationToken);

    /// <param name="stepId">Null: the promise.</param>
    public Task<Outcome<CallMove>> EditAsync(CallSessionId id, int rev, string? stepId, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(id, rev, actor, (call, script, _) =>
        {
            if (stepId is not null && script.Find(stepId) is null)
                return new OutOfDate();
            call.Edit(stepId is null ? CallState.Promising : CallState.AtStep, stepId);
            return new CallMove(call.Id, null);
        }, cancellationToken);

    public Task<Outcome<CallMove>> NoteAsync(CallSessionId id, int rev, string? note, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(id, rev, actor, (call, _, _) =>
        {
            call.Write(string.IsNullOrWhiteSpace(note) ? null : Cut(note.Trim(), 1000));
            return new CallMove(call.Id, null);
        }, cancellationToken);

    public Task<Outcome<CallMove>> PauseAsync(CallSessionId id, int rev, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(id, rev, actor, (call, _, _) =>
        {
            call.Pause();
            return new CallMove(call.Id, null);
        }, cancellationToken);

    /// <summary>Goes on, from any card of the call however old: it changes nothing but the pause.</summary>
    public async Task<Outcome<CallMove>> ResumeAsync(CallSessionId id, Actor actor, CancellationToken cancellationToken)
    {
        var call = await CallRows.Find(database, id, cancellationToken);
        if (call is null || call.PersonId != actor.Id)
            return new NotFound("call");
        if (!call.IsOpen)
            return new CallIsOver(id, call.State == CallState.Saved);
        if (call.IsPaused)
        {
            call.Resume();
            await database.SaveChangesAsync(cancellationToken);
        }

        return new CallMove(id, null);
    }

    /// <summary>"Save what I have": on to the review.</summary>
    public Task<Outcome<CallMove>> ReviewAsync(CallSessionId id, int rev, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(id, rev, actor, (call, _, _) =>
        {
            call.GoTo(CallState.Reviewing, null);
            return new CallMove(call.Id, null);
        }, cancellationToken);

    private async Task<Outcome<CallMove>> ChangeAsync(
        CallSessionId id, int rev, Actor actor, Func<CallSession, CallScript, IReadOnlyDictionary<string, string>, Outcome<CallMove>> change, CancellationToken cancellationToken,
        Func<CallSession, CallMove, Task>? andThen = null)
    {
        var opened = await database.OpenAsync(id, rev, actor, cancellationToken);
        if (opened.IsRefused)
            return opened.Refusal!;
        var call = opened.Value;
        var script = scripts.Get(call.ScriptId, call.ScriptVersion) ?? scripts.Latest(call.ScriptId);
        if (script is null)
            return new NoScript();
        var customer = await database.Customers.AsNoTracking().SingleAsync(c => c.Id == call.CustomerId, cancellationToken);
        var contact = await database.ShownContactAsync(call.CustomerId, cancellationToken);
        var outcome = change(call, script, await blanks.FillAsync(customer, contact, script, actor, cancellationToken));
        if (outcome.IsRefused)
            return outcome;
        if (andThen is not null)
            await andThen(call, outcome.Value);
        await database.SaveChangesAsync(cancellationToken);
        return outcome;
    }

    /// <summary>A call has one issue: what comes up later is added to it.</summary>
    private async Task BeginIssueAsync(CallSession call, OpenIssueOffer offer, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (await database.Issues.AnyAsync(i => i.CallSessionId == call.Id, cancellationToken))
            return;
        var draft = await issues.OpenAsync(call.CustomerId, call.Id, actor.Id, nowUtc, cancellationToken);
        if (offer.Kinds is [var only])
            draft.Choose(only);
    }

    private static void GoTo(CallSession call, CallStep? step) =>
        call.GoTo(step is null ? CallState.Promising : CallState.AtStep, step?.Id);

    private static void GoOn(CallSession call, CallStep? next)
    {
        if (call.IsEditing)
            call.GoTo(CallState.Reviewing, null);
        else
            GoTo(call, next);
    }

    private static void GoBack(CallSession call, IReadOnlyList<CallStep> steps)
    {
        var at = call.State switch
        {
            CallState.Reviewing => steps.Count + 1,
            CallState.Promising => steps.Count,
            CallState.AtStep => steps.ToList().FindIndex(s => s.Id == call.StepId),
            _ => 0,
        };
        if (at > steps.Count)
            call.GoTo(CallState.Promising, null);
        else if (at > 0)
            call.GoTo(CallState.AtStep, steps[at - 1].Id);
        else
            call.GoTo(CallState.Opening, null);
    }

    private static Refusal? Problem(CallStep step, string value, DateOnly today)
    {
        if (step.Field.Kind == StepFieldKind.Date && DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < today)
            return new DayIsPast(day);
        if (step.Field.Accepts(value))
            return null;
        return step.Field is { Kind: StepFieldKind.Number, Min: { } min, Max: { } max }
            ? new NumberOutOfRange(step.Id, (int)min, (int)max)
            : new AnswerNeeded(step.Id);
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
