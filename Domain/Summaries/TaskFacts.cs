using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Summaries;

internal static class TaskFacts
{
    /// <summary>The tasks of the people in view that any figure of the week may count. Cancelled ones count nowhere.</summary>
    public static IQueryable<TaskFact> Of(CrmDbContext database, SummaryView view)
    {
        var (monday, sunday, asOfOn) = (view.Week.Monday, view.Week.Sunday, view.AsOfOn);
        var (next, nextSunday) = (view.Week.Next.Monday, view.Week.Next.Sunday);
        var (start, end, asOf) = (view.StartUtc, view.EndUtc, view.AsOfUtc);
        var (tuesday, wednesday, thursday) = (Day(view, 1), Day(view, 2), Day(view, 3));
        var (friday, saturday, lastDay) = (Day(view, 4), Day(view, 5), Day(view, 6));
        var people = view.People(database);
        return from task in database.Tasks.AsNoTracking()
               where people.Contains(task.AssigneeId) && task.State != CrmTaskState.Cancelled
               where task.CompletedUtc == null || task.CompletedUtc >= start
               where task.DueOn <= nextSunday || task.CompletedUtc < end
               let isContact = task.Kind != TaskKind.Promise && task.Kind != TaskKind.Issue
               let isDone = task.State == CrmTaskState.Done && task.CompletedUtc < end
               let isOpen = task.CompletedUtc == null || task.CompletedUtc >= asOf
               // Databases know no zones: the days of the week on which something can have been late are compared one by one.
               let isLateDone = isDone && (task.LateAfterOn < monday
                   || (task.LateAfterOn == monday && task.CompletedUtc >= tuesday.StartUtc)
                   || (task.LateAfterOn == tuesday.On && task.CompletedUtc >= wednesday.StartUtc)
                   || (task.LateAfterOn == wednesday.On && task.CompletedUtc >= thursday.StartUtc)
                   || (task.LateAfterOn == thursday.On && task.CompletedUtc >= friday.StartUtc)
                   || (task.LateAfterOn == friday.On && task.CompletedUtc >= saturday.StartUtc)
                   || (task.LateAfterOn == saturday.On && task.CompletedUtc >= lastDay.StartUtc))
               let isLateOpen = isOpen && task.LateAfterOn < asOfOn
               select new TaskFact
               {
                   Task = task,
                   IsDue = isContact && (task.DueOn <= sunday || isDone),
                   IsDone = isContact && isDone,
                   IsOnTime = isContact && isDone && !isLateDone,
                   IsOverdue = isContact && isLateOpen,
                   IsPromiseKept = task.Kind == TaskKind.Promise && isDone && !isLateDone,
                   IsPromiseLate = task.Kind == TaskKind.Promise && (isLateDone || isLateOpen),
                   IsNextWeek = isOpen && task.DueOn >= next && task.DueOn <= nextSunday,
               };
    }

    private static (DateOnly On, DateTime StartUtc) Day(SummaryView view, int afterMonday)
    {
        var day = view.Week.Monday.AddDays(afterMonday);
        return (day, view.Zone.StartUtc(day));
    }
}
