using System.Globalization;
using System.Text;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Calls;

/// <summary>
/// The last press of a call (CBK-6): interaction, answers, mood, satisfaction, needs, the promise as a task, the next
/// contact and the task's end, all in one save. Undo takes all of it back and opens the review again.
/// </summary>
public sealed class SaveCall(CrmDbContext database, ScriptLibrary scripts, OpenTaskForPress tasks, RestartCadence cadence, WorkingClocks clocks)
{
    public async Task<Outcome<CrmTaskId>> SaveAsync(CallSessionId id, int rev, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var opened = await database.OpenAsync(id, rev, actor, cancellationToken);
        if (opened.IsRefused)
            return opened.Refusal!;
        var call = opened.Value;
        var script = scripts.Get(call.ScriptId, call.ScriptVersion) ?? scripts.Latest(call.ScriptId);
        var task = await database.Tasks.Include(t => t.Customer).ThenInclude(c => c!.Owner).SingleAsync(t => t.Id == call.TaskId, cancellationToken);
        if (script is null)
            return new NoScript();
        var contact = Write(call, script, nowUtc);
        database.Interactions.Add(contact);
        AddNeeds(call, script, contact, nowUtc);
        var before = task.Customer!.LastContactUtc;
        var open = await tasks.OpenTasksOfAsync(task.CustomerId, cancellationToken);
        var changed = await cadence.AfterAsync(task.Customer, open, task.IsOpen ? task : null, contact, nowUtc, cancellationToken);
        AddPromise(call, task.Customer, contact, actor, nowUtc);
        AddNextContact(call, task, contact, actor, nowUtc);
        contact.AllowUndo(nowUtc + OneTap.UndoFor, new TouchUndo(before, changed).ToJson());
        call.Save(contact.Id, nowUtc);
        await tasks.RefreshOthersAsync(task.Id, cancellationToken);
        foreach (var other in changed.Where(c => c.Id != task.Id.Value))
            await tasks.RefreshOthersAsync(new CrmTaskId(other.Id), cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        return task.Id;
    }

    private static Interaction Write(CallSession call, CallScript script, DateTime nowUtc)
    {
        var contact = new Interaction(InteractionId.New(nowUtc), call.CustomerId, call.PersonId, call.Channel, call.StartedUtc, nowUtc);
        contact.Belong(call.TaskId, call.Id, call.ContactId);
        var mood = AnswerTo(call, script, StepStore.Mood) is { } m && Enum.TryParse<Mood>(m, ignoreCase: true, out var parsed) ? parsed : (Mood?)null;
        var satisfaction = int.TryParse(AnswerTo(call, script, StepStore.Satisfaction), CultureInfo.InvariantCulture, out var s) ? s : (int?)null;
        contact.End(TouchOutcome.Told, InteractionKind.Callback, nowUtc);
        contact.Tell(Content(call, script, Language.Chinese), null, mood, satisfaction);
        contact.TellInEnglish(Content(call, script, Language.English), null);
        contact.PromiseNext(call.PromiseText, call.PromiseDueOn);
        return contact;
    }

    private static string? AnswerTo(CallSession call, CallScript script, StepStore store) =>
        script.Steps.Where(s => s.Stores.Contains(store)).Select(s => call.Answers.Find(a => a.StepId == s.Id)?.Value).FirstOrDefault(v => v is not null);

    /// <summary>The answers as facts, one a line, in either language; what the customer said stays in their words.</summary>
    private static string? Content(CallSession call, CallScript script, Language language)
    {
        var text = new StringBuilder();
        foreach (var step in script.Steps)
        {
            if (call.Answers.Find(a => a.StepId == step.Id) is { } answer && !step.Stores.Contains(StepStore.Mood))
                text.Append(text.Length > 0 ? "\n" : "").Append(step.Title.In(language)).Append(' ').Append(CallAnswerText.Of(step, answer.Value, language));
        }

        if (call.Note is not null)
            text.Append(text.Length > 0 ? "\n" : "").Append(call.Note);
        return text.Length == 0 ? null : text.Length <= StorageLimits.Text ? text.ToString() : text.ToString(0, StorageLimits.Text);
    }

    private void AddNeeds(CallSession call, CallScript script, Interaction contact, DateTime nowUtc)
    {
        foreach (var answer in call.Answers)
        {
            var step = script.Find(answer.StepId);
            var offer = step?.Branches.FirstOrDefault(b => b.Matches(answer.Value))?.Offer;
            var kind = offer switch
            {
                OpenNeedOffer need => need.IsExplicit ? "explicit" : "potential",
                OpenOpportunityOffer opportunity => opportunity.Kind,
                _ => null,
            };
            if (kind is not null)
                database.Needs.Add(new Need(NeedId.New(nowUtc), call.CustomerId, contact.Id, kind, NeedText(step!, answer.Value), nowUtc));
        }
    }

    private static string NeedText(CallStep step, string value) =>
        step.Field.Kind == StepFieldKind.Text ? value : $"{step.Title.Zh} {CallAnswerText.Of(step, value, Language.Chinese)}";

    private void AddPromise(CallSession call, Customer customer, Interaction contact, Actor actor, DateTime nowUtc)
    {
        if (call is not { PromiseText: { } text, PromiseDueOn: { } due })
            return;
        var task = new CrmTask(CrmTaskId.New(nowUtc), customer, TaskKind.Promise, TaskRules.Promise, contact.Id.Value.ToString(), actor.Id, nowUtc);
        task.Aim(text, null, null, call.Channel);
        var clock = clocks.Of(actor);
        task.Schedule(QuickLogTasks.PromiseSchedule(due, clock.LocalDay(nowUtc), clock));
        task.ComeFrom(contact.Id);
        database.Tasks.Add(task);
    }

    private void AddNextContact(CallSession call, CrmTask task, Interaction contact, Actor actor, DateTime nowUtc)
    {
        if (call.NextContactOn is not { } day)
            return;
        var next = new CrmTask(CrmTaskId.New(nowUtc), task.Customer!, TaskKind.BookedCallback, TaskRules.Booked, contact.Id.Value.ToString(), actor.Id, nowUtc);
        next.Aim(call.PromiseText, null, task.ScriptId, call.Channel);
        next.Schedule(ContactSchedule.OnDay(day, day, clocks.Of(actor)));
        next.ComeFrom(contact.Id);
        database.Tasks.Add(next);
    }
}
