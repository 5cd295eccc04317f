using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Summaries;

internal static class TaskFacts
{
    /// <summary>The tasks of the people in view that any figure of the week may count. Cancelled ones count nowhere.</summary>
    public static IQueryable<TaskFact> Of(CrmDbContext database, SummaryView view)
    {
        var (sunday, next, nextSunday) = (view.Week.Sunday, view.Week.Next.Monday, view.Week.Next.Sunday);
        var (start, end, asOf, asOfOn) = (view.StartUtc, view.EndUtc, view.AsOfUtc, view.AsOfOn);
        DateOnly[] days = [.. Enumerable.Range(0, 7).Select(view.Week.Monday.AddDays)];
        DateTime[] starts = [.. days.Select(view.Zone.StartUtc)];
        var people = view.People(database);
        return from task in database.Tasks.AsNoTracking()
               where people.Contains(task.AssigneeId) && task.State != CrmTaskState.Cancelled
               where task.CompletedUtc == null || task.CompletedUtc >= start
               where task.DueOn <= nextSunday || task.CompletedUtc < end
               // What is open counts like what will be closed after the week: so no flag has to think of null.
               let closedUtc = task.CompletedUtc ?? end
               let isContact = task.Kind != TaskKind.Promise && task.Kind != TaskKind.Issue
               let isPromise = task.Kind == TaskKind.Promise
               let isDone = task.State == CrmTaskState.Done && closedUtc < end
               // Databases know no zones, so the days of the week are compared one by one.
               let isClosedLate = task.LateAfterOn < days[0]
                   || (task.LateAfterOn < days[1] && closedUtc >= starts[1]) || (task.LateAfterOn < days[2] && closedUtc >= starts[2])
                   || (task.LateAfterOn < days[3] && closedUtc >= starts[3]) || (task.LateAfterOn < days[4] && closedUtc >= starts[4])
                   || (task.LateAfterOn < days[5] && closedUtc >= starts[5]) || (task.LateAfterOn < days[6] && closedUtc >= starts[6])
               let isLateOpen = closedUtc >= asOf && task.LateAfterOn < asOfOn
               select new TaskFact
               {
                   Task = task,
                   IsDue = isContact && (task.DueOn <= sunday || isDone),
                   IsDone = isContact && isDone,
                   IsOnTime = isContact && isDone && !isClosedLate,
                   IsOverdue = isContact && isLateOpen,
                   IsPromiseKept = isPromise && isDone && !isClosedLate,
                   IsPromiseLate = isPromise && ((isDone && isClosedLate) || isLateOpen),
                   IsNextWeek = closedUtc >= asOf && task.DueOn >= next && task.DueOn <= nextSunday,
               };
    }
}
