using CrmBot.Domain.Interactions;
using CrmBot.Domain.People;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.WorkingTime;

namespace CrmBot.Domain.Customers.Import;

/// <summary>
/// Care records as the bot's own rows (F15): each a planned contact; what was made is a completed one with its line in
/// the log, so that the summaries count it; follow-ups that are still open become promises.
/// </summary>
internal sealed class WriteCare(ImportWriting writing, WorkingClocks clocks)
{
    // The sheet knows days only.
    private static readonly TimeOnly Hour = new(10, 0);

    private const int DaysToMove = 7;
    private const int LongestGoal = 600;

    public void Write(Customer customer, ImportedCustomer from, StoredCustomers stored)
    {
        if (from.Care.Count == 0)
            return;
        var known = stored.TasksOf(customer.Id).ToDictionary(t => (t.Rule, t.Occurrence));
        var before = customer.LastContactUtc;
        foreach (var care in from.Care)
            Write(customer, care, known);
        if (customer.LastContactUtc != before)
            RestartCadence(customer, known.Values);
    }

    private void Write(Customer customer, ImportedCare care, Dictionary<(string, string), CrmTask> known)
    {
        var person = writing.Person(care.Person);
        if (person is null)
        {
            if (care.WasMade)
                customer.WasContacted(MomentOf(care, clocks.Of(Person.DefaultHours, Person.DefaultZone)));
            return;
        }

        var clock = clocks.Of(person);
        var task = known.GetValueOrDefault((TaskRules.Import, care.Key)) ?? Plan(customer, care, person, clock, known);
        if (care.WasMade && task.IsOpen)
            Complete(customer, care, task, person, clock);
        foreach (var promise in care.Promises.Where(p => !known.ContainsKey((TaskRules.Promise, p.Key))))
            Promise(customer, care, promise, person, clock, known);
    }

    private CrmTask Plan(Customer customer, ImportedCare care, Person person, WorkingClock clock, Dictionary<(string, string), CrmTask> known)
    {
        var task = Add(customer, TaskKind.PlannedContact, TaskRules.Import, care.Key, person, care.Day, clock, known);
        if (care.WasMade)
            task.Aim(null, null, null, care.Channel);
        else
            task.Aim(Goal(care), care.EnglishContent, null, care.Channel);
        return task;
    }

    private void Complete(Customer customer, ImportedCare care, CrmTask task, Person person, WorkingClock clock)
    {
        var at = MomentOf(care, clock);
        // Written down at once: whoever kept a sheet did not keep our two hours' rule (CBK-8).
        var contact = new Interaction(InteractionId.New(writing.NowUtc), customer.Id, person.Id, care.Channel, at, at);
        contact.Belong(task.Id, null, null);
        contact.End(TouchOutcome.Told, care.Channel == ContactChannel.Reception ? InteractionKind.Reception : InteractionKind.Callback, null);
        contact.Tell(care.Content, care.Feedback, FeedbackMood.Of(care.Feedback) ?? FeedbackMood.Of(care.EnglishFeedback), null);
        contact.TellInEnglish(care.EnglishContent, care.EnglishFeedback);
        contact.PromiseNext(care.FollowUp, care.Promises.Count > 0 ? care.Promises[0].DueOn : null);
        writing.Database.Interactions.Add(contact);
        task.Complete(person.Id, contact.Id, at);
        customer.WasContacted(at);
        customer.PlanAgain();
        writing.Done = writing.Done with { Interactions = writing.Done.Interactions + 1 };
    }

    private void Promise(Customer customer, ImportedCare care, ImportedPromise promise, Person person, WorkingClock clock, Dictionary<(string, string), CrmTask> known)
    {
        var task = Add(customer, TaskKind.Promise, TaskRules.Promise, promise.Key, person, promise.DueOn, clock, known);
        task.Aim(promise.Text, null, null, care.Channel);
    }

    private CrmTask Add(
        Customer customer, TaskKind kind, string rule, string occurrence, Person person, DateOnly day, WorkingClock clock, Dictionary<(string, string), CrmTask> known)
    {
        var task = new CrmTask(CrmTaskId.New(writing.NowUtc), customer, kind, rule, occurrence, person.Id, writing.NowUtc);
        task.Schedule(ContactSchedule.OnDay(day, day.AddDays(DaysToMove), clock));
        known[(rule, occurrence)] = task;
        writing.Database.Tasks.Add(task);
        writing.Done = writing.Done with { Tasks = writing.Done.Tasks + 1 };
        return task;
    }

    /// <summary>A newer contact than the known restarts the cadence (TSK-3): the old callback goes, the planner makes the next.</summary>
    private void RestartCadence(Customer customer, IEnumerable<CrmTask> known)
    {
        foreach (var task in known.Where(t => t is { Kind: TaskKind.TierCallback, State: CrmTaskState.Open }))
            task.Cancel(writing.NowUtc);
        customer.PlanAgain();
    }

    private DateTime MomentOf(ImportedCare care, WorkingClock clock)
    {
        var at = clock.MomentUtc(care.Day, Hour);
        return at < writing.NowUtc ? at : writing.NowUtc;
    }

    private static string? Goal(ImportedCare care)
    {
        if (care.FollowUp is null || care.Content is null)
            return care.Content ?? care.FollowUp;
        var both = $"{care.Content}\n{care.FollowUp}";
        return both.Length <= LongestGoal ? both : care.Content;
    }
}
