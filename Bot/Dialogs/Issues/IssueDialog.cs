using CrmBot.Bot.Dialogs.Tasks;
using CrmBot.Cards.Actions;
using CrmBot.Cards.Calls;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Issues;
using CrmBot.Cards.Refusals;
using CrmBot.Cards.Wording;
using CrmBot.Domain;
using CrmBot.Domain.Calls;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Issues;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;
using LogIssue = CrmBot.Domain.Issues.LogIssue;

namespace CrmBot.Bot.Dialogs.Issues;

/// <summary>An issue from the first word to its end (ISS-1, ISS-2); inside a call it leads back to the call.</summary>
public sealed class IssueDialog(
    CrmDbContext database, DraftIssue draft, LogIssue log, MoveIssue move, IssueCards cards, CallCards calls, TaskDialog tasks, WorkingClocks clocks)
{
    private static readonly TimeSpan StillTold = TimeSpan.FromMinutes(10);

    public Task<Card> StartAsync(NewIssue action, DialogTurn turn, CancellationToken cancellationToken) =>
        StartAsync(new CustomerId(action.CustomerId), action.CallId is { } call ? new CallSessionId(call) : null, null, null, turn, cancellationToken);

    public async Task<Card> StartAsync(
        CustomerId customer, CallSessionId? call, IssueKind? guess, string? words, DialogTurn turn, CancellationToken cancellationToken)
    {
        var outcome = await draft.StartAsync(customer, call, guess, words, turn.Actor, turn.NowUtc, cancellationToken);
        return outcome.Refusal is { } refusal ? RefusalViews.Refused(refusal, turn.Language) : IssueViews.Draft(outcome.Value, turn.Language);
    }

    /// <summary>The issue which this person was just telling; null when there is none.</summary>
    public Task<Card?> PendingAsync(DialogTurn turn, CancellationToken cancellationToken) => HalfToldAsync(JustNow(turn), turn, cancellationToken);

    /// <summary>The same, of that task's customer and of no call.</summary>
    public Task<Card?> PendingAsync(CrmTaskId task, DialogTurn turn, CancellationToken cancellationToken) =>
        HalfToldAsync(JustNow(turn).Where(d => d.CallSessionId == null && database.Tasks.Any(t => t.Id == task && t.CustomerId == d.CustomerId)), turn, cancellationToken);

    /// <summary>The half-told issue of that call, however old; null when there is none.</summary>
    public Task<Card?> PendingAsync(CallSessionId call, DialogTurn turn, CancellationToken cancellationToken) =>
        HalfToldAsync(database.IssueDrafts.Where(d => d.CallSessionId == call), turn, cancellationToken);

    public async Task<Card> ChooseAsync(ChooseIssueKind action, DialogTurn turn, CancellationToken cancellationToken) =>
        await DraftAsync(await draft.SetKindAsync(new IssueDraftId(action.Id), action.Rev, action.Kind, turn.Actor, cancellationToken), action.Id, turn, cancellationToken);

    public async Task<Card> BackAsync(IssueBack action, DialogTurn turn, CancellationToken cancellationToken) =>
        await DraftAsync(await draft.BackAsync(new IssueDraftId(action.Id), action.Rev, turn.Actor, cancellationToken), action.Id, turn, cancellationToken);

    public async Task<Card> CancelAsync(CancelIssue action, DialogTurn turn, CancellationToken cancellationToken)
    {
        var outcome = await draft.CancelAsync(new IssueDraftId(action.Id), action.Rev, turn.Actor, cancellationToken);
        if (outcome.IsRefused)
            return await DraftAsync(outcome, action.Id, turn, cancellationToken);
        return outcome.Value.CallSessionId is { } call && await CallAsync(call, turn, cancellationToken) is { } card
            ? card
            : await tasks.ListAsync(new ShowTasks(TaskScope.Today), turn, cancellationToken);
    }

    public async Task<Card> LogAsync(SubmitIssue action, DialogTurn turn, CancellationToken cancellationToken)
    {
        var urgency = action.Urgency switch
        {
            "h" => IssueUrgency.High,
            "l" => IssueUrgency.Low,
            _ => IssueUrgency.Normal,
        };
        var outcome = await log.LogAsync(new IssueDraftId(action.Id), action.Rev, action.What, action.Want, urgency, turn.Actor, turn.NowUtc, cancellationToken);
        return outcome.Refusal switch
        {
            IssueAlreadyLogged logged => await LoggedAsync(logged.Id, turn, cancellationToken),
            { } refusal => await DraftAsync(refusal, action.Id, turn, cancellationToken),
            null => await LoggedAsync(outcome.Value, turn, cancellationToken),
        };
    }

    public async Task<Card> ShowAsync(Guid id, DialogTurn turn, CancellationToken cancellationToken) =>
        await cards.ReadAsync(new IssueId(id), turn.Actor, turn.NowUtc, cancellationToken) is { } issue
            ? IssueViews.Show(issue, Today(turn), turn.Language)
            : RefusalViews.Refused(new NotFound("issue"), turn.Language);

    public async Task<Card> ContactedAsync(IssueContacted action, DialogTurn turn, CancellationToken cancellationToken) =>
        await MovedAsync(action.Id, await move.ContactedAsync(new IssueId(action.Id), action.Rev, turn.Actor, turn.NowUtc, cancellationToken), turn, cancellationToken);

    public async Task<Card> WritePlanAsync(WritePlan action, DialogTurn turn, CancellationToken cancellationToken) =>
        await cards.ReadAsync(new IssueId(action.Id), turn.Actor, turn.NowUtc, cancellationToken) is { } issue
            ? IssueViews.PlanField(issue, null, turn.Language)
            : RefusalViews.Refused(new NotFound("issue"), turn.Language);

    public async Task<Card> SavePlanAsync(SavePlan action, DialogTurn turn, CancellationToken cancellationToken)
    {
        var outcome = await move.PlanAsync(new IssueId(action.Id), action.Rev, InputText.Cut(action.Plan, 500), turn.Actor, turn.NowUtc, cancellationToken);
        return outcome.Refusal is AnswerNeeded needed && await cards.ReadAsync(new IssueId(action.Id), turn.Actor, turn.NowUtc, cancellationToken) is { } issue
            ? IssueViews.PlanField(issue, RefusalWords.Sentence(needed, turn.Language), turn.Language)
            : await MovedAsync(action.Id, outcome, turn, cancellationToken);
    }

    public async Task<Card> CloseAsync(CloseIssue action, DialogTurn turn, CancellationToken cancellationToken) =>
        await MovedAsync(action.Id, await move.CloseAsync(new IssueId(action.Id), action.Rev, turn.Actor, turn.NowUtc, cancellationToken), turn, cancellationToken);

    private async Task<Card> MovedAsync(Guid id, Outcome<IssueId> outcome, DialogTurn turn, CancellationToken cancellationToken)
    {
        var shown = await ShowAsync(id, turn, cancellationToken);
        return outcome.Refusal is null or OutOfDate or IssueIsClosed or NotFound ? shown : shown.WithNotice(RefusalWords.Sentence(outcome.Refusal, turn.Language));
    }

    private Task<Card> DraftAsync(Outcome<IssueDraftCard> outcome, Guid id, DialogTurn turn, CancellationToken cancellationToken) => outcome.Refusal is { } refusal
        ? DraftAsync(refusal, id, turn, cancellationToken)
        : Task.FromResult(IssueViews.Draft(outcome.Value, turn.Language));

    /// <summary>The draft as it is now, or what became of it.</summary>
    private async Task<Card> DraftAsync(Refusal refusal, Guid id, DialogTurn turn, CancellationToken cancellationToken)
    {
        if (refusal is IssueAlreadyLogged logged)
            return await LoggedAsync(logged.Id, turn, cancellationToken);
        var row = await database.IssueDrafts.AsNoTracking().FirstOrDefaultAsync(d => d.Id == new IssueDraftId(id) && d.PersonId == turn.Actor.Id, cancellationToken);
        // Whoever may not know of it learns nothing, not even what is missing in it.
        if (row is null || refusal is NotFound)
            return RefusalViews.Refused(new NotFound("issue-draft"), turn.Language);
        if (row.IssueId is { } issue)
            return await LoggedAsync(issue, turn, cancellationToken);
        if (!row.IsOpen)
            return row.CallSessionId is { } call && await CallAsync(call, turn, cancellationToken) is { } card ? card : RefusalViews.Refused(refusal, turn.Language);
        var present = await draft.StartAsync(row.CustomerId, row.CallSessionId, null, null, turn.Actor, turn.NowUtc, cancellationToken);
        return present.IsRefused
            ? RefusalViews.Refused(present.Refusal!, turn.Language)
            : IssueViews.Draft(present.Value, turn.Language, refusal is OutOfDate ? null : RefusalWords.Sentence(refusal, turn.Language));
    }

    /// <summary>Logged: inside a call straight back to it, with a word on top; else the issue with its clock.</summary>
    private async Task<Card> LoggedAsync(IssueId id, DialogTurn turn, CancellationToken cancellationToken)
    {
        if (await cards.ReadAsync(id, turn.Actor, turn.NowUtc, cancellationToken) is not { } issue)
            return RefusalViews.Refused(new NotFound("issue"), turn.Language);
        if (issue.CallSessionId is not { } call || await CallAsync(call, turn, cancellationToken) is not { } card)
            return IssueViews.Show(issue, Today(turn), turn.Language);
        var (what, next) = IssueViews.LoggedLine(issue, Today(turn), turn.Language);
        return card.WithNotice(what, next);
    }

    private async Task<Card?> CallAsync(CallSessionId id, DialogTurn turn, CancellationToken cancellationToken) =>
        await calls.ReadAsync(id, turn.Actor, turn.NowUtc, cancellationToken) is { State: not (CallState.Saved or CallState.Dropped) } call
            ? CallViews.Show(call, turn.Language)
            : null;

    private DateOnly Today(DialogTurn turn) => clocks.Of(turn.Actor).LocalDay(turn.NowUtc);

    private IQueryable<IssueDraft> JustNow(DialogTurn turn)
    {
        var since = turn.NowUtc - StillTold;
        return database.IssueDrafts.Where(d => d.ReceivedUtc > since);
    }

    private async Task<Card?> HalfToldAsync(IQueryable<IssueDraft> drafts, DialogTurn turn, CancellationToken cancellationToken)
    {
        var row = await drafts.AsNoTracking()
            .Where(d => d.PersonId == turn.Actor.Id && d.IssueId == null && !d.IsCancelled)
            .OrderByDescending(d => d.ReceivedUtc).FirstOrDefaultAsync(cancellationToken);
        return row is null ? null : await StartAsync(row.CustomerId, row.CallSessionId, null, null, turn, cancellationToken);
    }
}
