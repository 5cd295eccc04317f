using CrmBot.Domain.Calls;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.People;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.WorkingTime;

namespace CrmBot.Domain.Tasks;

/// <summary>Rows in, card record out; no database.</summary>
internal sealed class TaskCardComposer(PlaybookLibrary playbooks, ScriptLibrary scripts, CompanySettings company)
{
    public TaskCard Compose(TaskCardFacts facts)
    {
        var (task, customer, language) = (facts.Row.Task, facts.Row.Customer, facts.Language);
        var script = task.ScriptId is { } id ? scripts.Latest(id) : null;
        var overdue = task.IsOverdue(facts.Today);
        return new TaskCard
        {
            Id = task.Id,
            Rev = task.Version,
            Kind = task.Kind,
            State = task.State,
            CustomerId = customer.Id.Value,
            Number = customer.Number,
            CustomerName = customer.ShortNameIn(language),
            Tier = customer.Tier,
            TierName = Playbook(facts).Find(customer.Tier)?.Name.In(language) ?? customer.Tier.ToString(),
            Occasion = task.Kind == TaskKind.SpecialCallback ? script?.Occasion.In(language) : null,
            Today = facts.Today,
            DueOn = task.DueOn,
            LatestOn = task.LatestOn,
            IsOverdue = overdue,
            LateWorkingDays = overdue ? WorkingDaysBetween(task.LateAfterOn, facts.Today, facts.AssigneeClock) : 0,
            ByTime = ByTime(facts),
            SnoozedUntil = task.SnoozedUntilUtc is { } until && until > facts.NowUtc ? facts.Local(until) : null,
            Attempts = task.Attempts,
            Reason = Reason(task, facts),
            Promise = Promise(facts),
            Last = facts.Contacts.Count > 0 ? Last(facts.Contacts[0], facts) : null,
            Goal = task.GoalIn(language) ?? script?.Goal.In(language),
            SayFirst = script is null ? null : SayFirst(script, facts),
            Also = Also(facts),
            AssigneeName = task.AssigneeId == facts.Reader.Id ? null : facts.Row.Assignee.NameIn(language),
            OwnerName = facts.Row.Owner?.NameIn(language) ?? "",
            EscalatesTo = task.IsOpen && task.RemindStage == RemindStage.Escalation && task.NextRemindUtc is not null ? facts.Row.Manager?.NameIn(language) : null,
            EscalatesAt = task.NextRemindUtc is { } at ? facts.Local(at) : null,
            InCallSince = facts.Row.CallSinceUtc is { } since ? facts.Local(since) : null,
            End = End(facts),
            Next = Next(facts),
        };
    }

    private Playbook Playbook(TaskCardFacts facts) => playbooks.For(facts.Row.Customer.PlaybookId);

    private static TimeOnly? ByTime(TaskCardFacts facts)
    {
        var task = facts.Row.Task;
        return task.IsOpen && task.DueUtc > facts.NowUtc && facts.Clock.LocalDay(task.DueUtc) == facts.Today ? facts.Clock.LocalTime(task.DueUtc) : null;
    }

    private TaskReason Reason(CrmTask task, TaskCardFacts facts) => task.Kind switch
    {
        TaskKind.TierCallback when CarePlan.SalesCallback(Playbook(facts), facts.Row.Customer.Tier) is { } cadence =>
            new CadenceReason(cadence.Every, DaysSince(facts)),
        TaskKind.SpecialCallback when task.ScriptId is { } id && scripts.Latest(id) is { } script => new EventReason(script.Occasion, task.DueOn),
        TaskKind.Promise => new PromiseReason(),
        TaskKind.Issue => new IssueReason(task.Occurrence),
        TaskKind.BookedCallback => new BookedReason(),
        _ => new ImportedReason(),
    };

    private static int? DaysSince(TaskCardFacts facts) => facts.Row.Customer.LastContactUtc is { } last
        ? facts.Today.DayNumber - facts.AssigneeClock.LocalDay(last).DayNumber
        : null;

    private static OpenPromise? Promise(TaskCardFacts facts) =>
        facts.Open.FirstOrDefault(t => t.Kind == TaskKind.Promise && t.Id != facts.Row.Task.Id) is { } promise
            ? new OpenPromise(promise.GoalIn(facts.Language) ?? "", promise.DueOn, promise.IsOverdue(facts.Today))
            : null;

    private static LastContact Last(Interaction contact, TaskCardFacts facts) =>
        new(facts.Clock.LocalDay(contact.OccurredUtc), contact.Channel, contact.Outcome, contact.SummaryIn(facts.Language));

    private string? SayFirst(CallScript script, TaskCardFacts facts) => ScriptText.Fill(
        script.Opening.WhoAndWhy,
        facts.Language,
        new Dictionary<string, string>
        {
            ["company"] = company.NameIn(facts.Language),
            ["rep"] = facts.Reader.NameIn(facts.Language),
            ["customer"] = facts.Row.Customer.ShortNameIn(facts.Language),
            ["minutes"] = script.Minutes.ToString(System.Globalization.CultureInfo.InvariantCulture),
        });

    private List<AlsoDue> Also(TaskCardFacts facts) => facts.Open
        .Where(t => t.BundledWithId == facts.Row.Task.Id && t.Kind != TaskKind.Promise)
        .Select(t => new AlsoDue(
            t.Kind, t.GoalIn(facts.Language), t.ScriptId is { } id ? scripts.Latest(id)?.Occasion.In(facts.Language) : null, t.DueOn))
        .ToList();

    private static TaskEnd? End(TaskCardFacts facts)
    {
        var task = facts.Row.Task;
        var touch = facts.Contacts.FirstOrDefault(i => i.TaskId == task.Id);
        if (task.IsOpen && (touch is null || touch.RecordedUtc < facts.NowUtc.AddDays(-1)))
            return null;
        var at = task.CompletedUtc ?? touch?.RecordedUtc;
        return at is null ? null : new TaskEnd(
            touch?.Id,
            task.CompletedById is { } by && by != facts.Reader.Id ? facts.Row.Assignee.NameIn(facts.Language) : null,
            facts.Local(at.Value),
            touch?.Outcome,
            touch?.Channel,
            task.SkipReason,
            touch?.UndoUntilUtc is { } until && until > facts.NowUtc ? facts.Local(until) : null);
    }

    private NextContact? Next(TaskCardFacts facts)
    {
        var next = facts.Open.FirstOrDefault(t => t.IsContact && t.Id != facts.Row.Task.Id);
        return next is null ? null : new NextContact(next.DueOn, Reason(next, facts), next.GoalIn(facts.Language));
    }

    /// <summary>Working days after <paramref name="lastGood"/> up to and including today: 1 on the first late day.</summary>
    private static int WorkingDaysBetween(DateOnly lastGood, DateOnly today, WorkingClock clock)
    {
        var count = 0;
        for (var day = lastGood.AddDays(1); day <= today && count < 99; day = day.AddDays(1))
        {
            if (clock.IsWorkingDay(day))
                count++;
        }

        return count;
    }
}
