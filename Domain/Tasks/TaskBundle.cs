using CrmBot.Domain.WorkingTime;

namespace CrmBot.Domain.Tasks;

/// <summary>What went along with a task that is over, or now another person's, stands alone again: it is not lost with it (BYD-3, TSK-9).</summary>
internal static class TaskBundle
{
    public static IEnumerable<CrmTask> Of(CrmTask leader, IEnumerable<CrmTask> tasks) =>
        tasks.Where(t => t.IsOpen && t.BundledWithId == leader.Id);

    public static void Free(CrmTask leader, IEnumerable<CrmTask> tasks, WorkingClock clock, DateTime nowUtc)
    {
        foreach (var task in Of(leader, tasks).ToList())
            Free(task, clock, nowUtc);
    }

    public static void Free(CrmTask task, WorkingClock clock, DateTime nowUtc)
    {
        var start = clock.StartOfDayUtc(task.DueOn);
        task.StandAlone(start > nowUtc ? start : nowUtc);
    }
}
