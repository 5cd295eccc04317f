using CrmBot.Domain.People;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Issues;

/// <summary>
/// The steps of an issue after it was logged (ISS-4). Each stops its clock and starts the next; the issue's task follows,
/// and alarms that have not gone out yet are withdrawn. Steps only go forward: a press backward is <see cref="OutOfDate"/>.
/// </summary>
public sealed class MoveIssue(CrmDbContext database, OpenIssueForPress issues, OpenTaskForPress tasks, PlaybookLibrary playbooks, WorkingClocks clocks)
{
    /// <summary>The customer has been contacted about it.</summary>
    public Task<Outcome<IssueId>> ContactedAsync(IssueId id, int rev, Actor actor, DateTime nowUtc, CancellationToken cancellationToken) =>
        MoveAsync(id, rev, IssueState.Contacted, issue => issue.Contact(nowUtc), actor, nowUtc, cancellationToken);

    /// <summary>The customer knows what will be done.</summary>
    public async Task<Outcome<IssueId>> PlanAsync(IssueId id, int rev, string? solution, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (IssueText.Clean(solution) is not { } plan)
            return new AnswerNeeded("solution");
        if (plan.Length > IssueText.MostSolution)
            return new TextTooLong("solution", IssueText.MostSolution);
        return await MoveAsync(id, rev, IssueState.Planned, issue => issue.Plan(plan, nowUtc), actor, nowUtc, cancellationToken);
    }

    /// <summary>It is solved and the customer was told.</summary>
    public Task<Outcome<IssueId>> CloseAsync(IssueId id, int rev, Actor actor, DateTime nowUtc, CancellationToken cancellationToken) =>
        MoveAsync(id, rev, IssueState.Closed, issue => issue.Close(nowUtc), actor, nowUtc, cancellationToken);

    private async Task<Outcome<IssueId>> MoveAsync(
        IssueId id, int rev, IssueState to, Action<Issue> step, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var opened = await issues.OpenAsync(id, rev, actor, cancellationToken);
        if (opened.IsRefused)
            return opened.Refusal!;
        var issue = opened.Value;
        if (issue.State >= to)
            return new OutOfDate();
        step(issue);
        await WithdrawAlarmsAsync(issue, cancellationToken);
        await FollowAsync(issue, actor, nowUtc, cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        return issue.Id;
    }

    private async Task WithdrawAlarmsAsync(Issue issue, CancellationToken cancellationToken)
    {
        var subject = issue.Id.Value.ToString();
        var waiting = await database.Reminders.Where(r => r.Subject == subject && r.State == ReminderState.Waiting &&
            (r.Kind == ReminderKind.IssueLate || r.Kind == ReminderKind.IssueEscalation || r.Kind == ReminderKind.IssueAssigned)).ToListAsync(cancellationToken);
        foreach (var reminder in waiting)
            reminder.Withdraw();
    }

    private async Task FollowAsync(Issue issue, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var task = await database.Tasks.FirstOrDefaultAsync(
            t => t.CustomerId == issue.CustomerId && t.Rule == TaskRules.Issue && t.Occurrence == issue.Number, cancellationToken);
        if (task is not { IsOpen: true })
            return;
        if (!issue.IsOpen)
            task.Complete(actor.Id, null, nowUtc);
        else if (issue.RunningClock is { } due)
            task.Schedule(await ScheduleAsync(issue, due, nowUtc, cancellationToken));
        await tasks.RefreshOthersAsync(task.Id, cancellationToken);
    }

    private async Task<TaskSchedule> ScheduleAsync(Issue issue, DateTime due, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var clock = clocks.Of(await issues.OwnerAsync(issue, cancellationToken));
        return IssueSchedule.Of(issue.ReceivedUtc, due, playbooks.For(issue.Customer!.PlaybookId).Escalation, clock, nowUtc);
    }
}
