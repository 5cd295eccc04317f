using CrmBot.Domain.Customers;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.People;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Issues;

/// <summary>
/// The last answer: the draft becomes an issue with number, owner, clocks and a task, and the owner is told, in one save
/// (ISS-1 to ISS-3). A second press is refused with <see cref="IssueAlreadyLogged"/>, also when both came at once.
/// </summary>
public sealed class LogIssue(CrmDbContext database, OpenDraftForPress drafts, FindIssueOwner owners, PlaybookLibrary playbooks, WorkingClocks clocks)
{
    private const string Series = "issue";

    /// <param name="description">What is wrong; needed.</param>
    /// <param name="demand">What the customer wants; may be empty.</param>
    public async Task<Outcome<IssueId>> LogAsync(
        IssueDraftId id, int rev, string? description, string? demand, IssueUrgency urgency, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var (what, wanted) = (IssueText.Clean(description), IssueText.Clean(demand));
        if (Problem(what, wanted) is { } problem)
            return problem;
        return await NumberRace.RunAsync(database, async () =>
        {
            var opened = await drafts.OpenAsync(id, rev, actor, cancellationToken);
            return opened.IsRefused
                ? opened.Refusal!
                : await LogAsync(opened.Value, what!, wanted, urgency, actor, nowUtc, cancellationToken);
        });
    }

    private static Refusal? Problem(string? description, string? demand) =>
        description is null ? new AnswerNeeded("description")
        : description.Length > IssueText.MostDescription ? new TextTooLong("description", IssueText.MostDescription)
        : demand?.Length > IssueText.MostDemand ? new TextTooLong("demand", IssueText.MostDemand)
        : null;

    private async Task<Outcome<IssueId>> LogAsync(
        OpenedDraft opened, string description, string? demand, IssueUrgency urgency, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var (draft, customer) = opened;
        if (draft.Kind is not { } kind)
            return new AnswerNeeded("kind");
        var rule = playbooks.For(customer.PlaybookId).ClockFor(kind);
        var owner = await owners.FindAsync(customer, rule.Owner, actor, cancellationToken);
        var number = await NumberAsync(customer.TenantId, cancellationToken);
        var issue = new Issue(IssueId.New(nowUtc), customer.TenantId, number, customer.Id, kind, actor.Id, owner.Id, draft.ReceivedUtc);
        issue.Describe(description, demand, urgency);
        issue.ComeFrom(draft.CallSessionId);
        var dues = IssueDues.From(rule, draft.ReceivedUtc, clocks.Of(owner));
        issue.RunClocks(dues.ResponseUtc, dues.SolutionUtc, dues.ResultUtc);
        database.Issues.Add(issue);
        database.Tasks.Add(TaskOf(issue, customer, owner, nowUtc));
        if (owner.Id != actor.Id)
            database.Reminders.Add(WordToOwner(issue, nowUtc));
        draft.Tell(description);
        draft.Become(issue.Id);
        await database.SaveChangesAsync(cancellationToken);
        return issue.Id;
    }

    private async Task<string> NumberAsync(string tenantId, CancellationToken cancellationToken)
    {
        var sequence = await database.SequenceAsync(tenantId, Series, cancellationToken);
        while (true)
        {
            var number = $"I-{sequence.Take():0000}";
            // An issue that came from elsewhere may hold the number already.
            if (!await database.Issues.AnyAsync(i => i.TenantId == tenantId && i.Number == number, cancellationToken))
                return number;
        }
    }

    private CrmTask TaskOf(Issue issue, Customer customer, Person owner, DateTime nowUtc)
    {
        var task = new CrmTask(CrmTaskId.New(nowUtc), customer, TaskKind.Issue, TaskRules.Issue, issue.Number, owner.Id, nowUtc);
        task.Concern(issue.Id);
        task.Aim(IssueText.Goal(issue.Description), null, null, ContactChannel.Phone);
        var escalation = playbooks.For(customer.PlaybookId).Escalation;
        task.Schedule(IssueSchedule.Of(issue.ReceivedUtc, issue.RunningClock!.Value, escalation, clocks.Of(owner), nowUtc));
        return task;
    }

    private static Reminder WordToOwner(Issue issue, DateTime nowUtc)
    {
        var reminder = new Reminder(ReminderId.New(nowUtc), issue.TenantId, issue.OwnerId, ReminderKind.IssueAssigned, issue.Id.Value.ToString(), nowUtc);
        reminder.ConcernIssue(issue.Id);
        return reminder;
    }
}
