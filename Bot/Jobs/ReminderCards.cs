using CrmBot.Bot.Dialogs;
using CrmBot.Bot.Dialogs.Customers;
using CrmBot.Bot.Dialogs.Issues;
using CrmBot.Bot.Dialogs.Summaries;
using CrmBot.Cards.Actions;
using CrmBot.Cards.Calls;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Reminders;
using CrmBot.Cards.Tasks;
using CrmBot.Domain.Calls;
using CrmBot.Domain.People;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Bot.Jobs;

/// <summary>The card of a reminder, as things stand at this moment. Null: its reason has fallen away, nothing is sent.</summary>
public sealed class ReminderCards(
    CrmDbContext database, TaskCards tasks, TaskLists lists, CallCards calls, IssueDialog issues, SummaryDialog summaries, GradeDialog grades, WorkingClocks clocks)
{
    public async Task<Card?> SingleAsync(WaitingReminder reminder, Actor recipient, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var turn = new DialogTurn(recipient, nowUtc);
        return reminder.Kind switch
        {
            ReminderKind.TaskDue or ReminderKind.TaskOverdue => await OpenTaskAsync(reminder.TaskId, turn, card => TaskCardView.Show(card, turn.Language), cancellationToken),
            ReminderKind.Escalation => await OpenTaskAsync(reminder.TaskId, turn, card => card.IsOverdue ? ReminderViews.Escalation(card, turn.Language) : null, cancellationToken),
            ReminderKind.Comment => await CommentAsync(reminder.Id, turn, cancellationToken),
            ReminderKind.CallUnfinished => await CallAsync(reminder.Subject, turn, cancellationToken),
            ReminderKind.IssueAssigned or ReminderKind.IssueLate or ReminderKind.IssueEscalation when reminder.IssueId is { } issue =>
                await issues.ShowAsync(issue.Value, turn, cancellationToken),
            ReminderKind.WeeklySummary => await summaries.ShowAsync(new ShowSummary(reminder.Subject), turn, cancellationToken),
            ReminderKind.GradeChanged => await grades.NewsAsync(reminder.MomentUtc, 0, turn, cancellationToken),
            ReminderKind.RepUnreachable => await UnreachableAsync(reminder.Subject, turn, cancellationToken),
            _ => null,
        };
    }

    public async Task<Card?> DigestAsync(IReadOnlyList<WaitingReminder> reminders, Actor recipient, DateTime nowUtc, CancellationToken cancellationToken) =>
        await DigestAsync([.. reminders.Select(r => r.TaskId).OfType<CrmTaskId>()], recipient, nowUtc, cancellationToken);

    /// <summary>Those of the tasks that are still open, in the order of rank.</summary>
    public async Task<Card?> DigestAsync(IReadOnlyList<CrmTaskId> ids, Actor recipient, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var rows = await lists.ReadAsync(recipient, ids, nowUtc, cancellationToken);
        return rows.Count == 0 ? null : ReminderViews.Digest(rows, clocks.Of(recipient).LocalDay(nowUtc), recipient.Language);
    }

    private async Task<Card?> OpenTaskAsync(CrmTaskId? id, DialogTurn turn, Func<TaskCard, Card?> show, CancellationToken cancellationToken) =>
        id is { } task && await tasks.ReadAsync(task, turn.Actor, turn.NowUtc, cancellationToken) is { State: CrmTaskState.Open or CrmTaskState.InProgress } card
            ? show(card)
            : null;

    private async Task<Card?> CommentAsync(ReminderId id, DialogTurn turn, CancellationToken cancellationToken)
    {
        var reminder = await database.Reminders.AsNoTracking().SingleAsync(r => r.Id == id, cancellationToken);
        var from = await database.People.AsNoTracking().FirstOrDefaultAsync(p => p.Id == reminder.FromId, cancellationToken);
        return await OpenTaskAsync(reminder.TaskId, turn, card => ReminderViews.Comment(card, from?.NameIn(turn.Language) ?? "", reminder.Text ?? "", turn.Language), cancellationToken);
    }

    private async Task<Card?> CallAsync(string subject, DialogTurn turn, CancellationToken cancellationToken) =>
        Guid.TryParse(subject, out var id) &&
        await calls.ReadAsync(new CallSessionId(id), turn.Actor, turn.NowUtc, cancellationToken) is { State: not (CallState.Saved or CallState.Dropped) } call
            ? CallViews.Show(call with { IsPaused = true }, turn.Language)
            : null;

    private async Task<Card?> UnreachableAsync(string subject, DialogTurn turn, CancellationToken cancellationToken) =>
        Guid.TryParse(subject, out var id) && await database.People.AsNoTracking().FirstOrDefaultAsync(p => p.Id == new PersonId(id), cancellationToken) is { Reach: ReachState.Unreachable } person
            ? ReminderViews.RepUnreachable(person.NameIn(turn.Language), turn.Language)
            : null;
}
