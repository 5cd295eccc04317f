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
        DateOnly[] on = [.. Enumerable.Range(0, 7).Select(view.Week.Monday.AddDays)];
        DateTime[] from = [.. on.Select(view.Zone.StartUtc)];
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
               let isClosedLate = task.LateAfterOn < on[0]
                   || (task.LateAfterOn < on[1] && closedUtc >= from[1]) || (task.LateAfterOn < on[2] && closedUtc >= from[2])
                   || (task.LateAfterOn < on[3] && closedUtc >= from[3]) || (task.LateAfterOn < on[4] && closedUtc >= from[4])
                   || (task.LateAfterOn < on[5] && closedUtc >= from[5]) || (task.LateAfterOn < on[6] && closedUtc >= from[6])
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
