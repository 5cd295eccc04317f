using CrmBot.Domain.Playbooks;
using CrmBot.Domain.WorkingTime;

namespace CrmBot.Domain.Issues;

/// <summary>Reads an issue's running clock: how much is used and left, counted as its limit counts (section 14). Pure.</summary>
internal static class IssueClockFace
{
    /// <param name="owners">The clock in whose working time the limit runs.</param>
    /// <param name="readers">In whose zone the result is given.</param>
    public static RunningClock? Of(Issue issue, IssueClock rule, WorkingClock owners, WorkingClock readers, DateTime nowUtc)
    {
        if (issue.RunningClock is not { } due)
            return null;
        var step = StepOf(issue, due);
        var limit = IssueDues.Limit(rule, step);
        var working = limit?.Unit is TimeUnit.WorkingHours or TimeUnit.WorkingDays;
        var from = issue.ReceivedUtc;
        var stretches = working
            ? owners.WorkingStretches(from, nowUtc).ToList()
            : nowUtc > from ? [new WorkingStretch(from, nowUtc)] : [];
        var total = Between(from, due);
        var left = nowUtc <= due ? Between(nowUtc, due) : -Between(due, nowUtc);
        // Outside working time nothing grows, and yet the moment has passed.
        if (nowUtc > due && left == TimeSpan.Zero)
            left = -TimeSpan.FromTicks(1);
        var percent = total > TimeSpan.Zero ? (int)Math.Clamp((total - left) / total * 100, 0, 9999) : 100;
        return new RunningClock(
            new IssueClockLine(step, limit, readers.LocalMoment(due)), left, percent, working,
            [.. stretches.Select(s => new ClockRun(readers.LocalMoment(s.StartUtc), readers.LocalMoment(s.EndUtc)))]);

        TimeSpan Between(DateTime one, DateTime other) => working ? owners.WorkingTimeBetween(one, other) : other - one;
    }

    private static IssueStep StepOf(Issue issue, DateTime due) =>
        issue.State == IssueState.Assigned && due == issue.ResponseDueUtc ? IssueStep.Response
        : issue.State != IssueState.Planned && due == issue.SolutionDueUtc ? IssueStep.Solution
        : IssueStep.Result;
}
