using CrmBot.Domain.Customers;
using CrmBot.Domain.People;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.WorkingTime;

namespace CrmBot.Domain.Interactions;

/// <summary>Which of a customer's tasks a told contact settles, and the task that its promise becomes. Pure.</summary>
internal static class QuickLogTasks
{
    /// <summary>
    /// The due callback or booked call, the actor's own before a colleague's. A callback after an event keeps its questions
    /// and stays: a sentence does not answer them.
    /// </summary>
    public static CrmTask? Answered(IEnumerable<CrmTask> open, Actor actor, DateOnly today) => open
        .Where(t => t.Kind is TaskKind.TierCallback or TaskKind.BookedCallback && t.IsDue(today))
        .OrderByDescending(t => t.AssigneeId == actor.Id).ThenBy(t => t.DueOn).ThenBy(t => t.Kind).FirstOrDefault();

    public static CrmTask Promise(Customer customer, QuickLogEntry entry, InteractionId contact, Actor actor, WorkingClock clock, DateTime nowUtc)
    {
        var task = new CrmTask(CrmTaskId.New(nowUtc), customer, TaskKind.Promise, TaskRules.Promise, contact.Value.ToString(), actor.Id, nowUtc);
        task.Aim(entry.Promise, null, null, entry.Channel);
        task.ComeFrom(contact);
        task.Schedule(PromiseSchedule(entry.PromiseDueOn!.Value, clock.LocalDay(nowUtc), clock));
        return task;
    }

    // A promise for a day off is worked on, and reminded of, on the last working day before (DEC-2); late only after the day that was said.
    private static TaskSchedule PromiseSchedule(DateOnly saidFor, DateOnly today, WorkingClock clock)
    {
        var before = clock.PreviousWorkingDay(saidFor);
        return ContactSchedule.OnDay(before < today ? saidFor : before, saidFor, clock) with { LateAfterOn = saidFor };
    }
}
