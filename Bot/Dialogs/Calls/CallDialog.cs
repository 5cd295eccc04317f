using CrmBot.Bot.Dialogs.Issues;
using CrmBot.Bot.Dialogs.Tasks;
using CrmBot.Cards.Actions;
using CrmBot.Cards.Calls;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Refusals;
using CrmBot.Domain;
using CrmBot.Domain.Calls;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.WorkingTime;

namespace CrmBot.Bot.Dialogs.Calls;

/// <summary>The guided call, press by press: brief, opening, steps, promise, review, save.</summary>
public sealed class CallDialog(
    TaskDialog tasks, IssueDialog issues, CallBriefs briefs, CallCards cards, StartCall start, WalkCall walk, SaveCall save, DropCall drop, WorkingClocks clocks)
{
    public async Task<Card> BriefAsync(ShowBrief action, DialogTurn turn, CancellationToken cancellationToken)
    {
        var id = new CrmTaskId(action.Id);
        var running = await start.FindAsync(id, turn.Actor, cancellationToken);
        if (running.IsRefused)
            return await tasks.PresentAsync(action.Id, running.Refusal!, turn, cancellationToken);
        if (running.Value is { } call)
            return await ResumeAsync(call.Value, turn, cancellationToken);
        var brief = await briefs.ReadAsync(id, turn.Actor, turn.NowUtc, cancellationToken);
        if (brief is null)
            return RefusalViews.Refused(new NotFound("task"), turn.Language);
        return brief.IsOpen
            ? CallBriefView.Show(brief, clocks.Of(turn.Actor).LocalDay(turn.NowUtc), turn.Language)
            : await tasks.OpenAsync(action.Id, turn, cancellationToken);
    }

    public async Task<Card> BeginAsync(BeginCall action, DialogTurn turn, CancellationToken cancellationToken)
    {
        var outcome = await start.StartAsync(new CrmTaskId(action.Id), action.Rev, turn.Actor, turn.NowUtc, cancellationToken);
        return outcome.Refusal is { } refusal
            ? await tasks.PresentAsync(action.Id, refusal, turn, cancellationToken)
            : await ShowAsync(outcome.Value.Value, turn, cancellationToken);
    }

    public async Task<Card> OpenScriptAsync(OpenScript action, DialogTurn turn, CancellationToken cancellationToken) =>
        await MovedAsync(action.Id, await walk.BeginAsync(Id(action.Id), action.Rev, turn.Actor, cancellationToken), turn, cancellationToken);

    public async Task<Card> AnswerAsync(AnswerStep action, DialogTurn turn, CancellationToken cancellationToken)
    {
        var answer = InputText.Cut(action.A, StepField.LongestText);
        var outcome = await walk.AnswerAsync(Id(action.Id), action.Rev, action.Step, answer, turn.Actor, turn.NowUtc, cancellationToken);
        // The second press of an answer that has led to an issue is shown the issue, as the first was.
        var isIssue = outcome.IsRefused ? outcome.Refusal is OutOfDate : outcome.Value.Offer is OpenIssueOffer;
        return (isIssue ? await issues.PendingAsync(Id(action.Id), turn, cancellationToken) : null) ?? await MovedAsync(action.Id, outcome, turn, cancellationToken);
    }

    public async Task<Card> SkipAsync(SkipStep action, DialogTurn turn, CancellationToken cancellationToken) =>
        await MovedAsync(action.Id, await walk.SkipAsync(Id(action.Id), action.Rev, turn.Actor, cancellationToken), turn, cancellationToken);

    public async Task<Card> BackAsync(StepBack action, DialogTurn turn, CancellationToken cancellationToken) =>
        await MovedAsync(action.Id, await walk.BackAsync(Id(action.Id), action.Rev, turn.Actor, cancellationToken), turn, cancellationToken);

    public async Task<Card> PauseAsync(PauseCall action, DialogTurn turn, CancellationToken cancellationToken) =>
        await MovedAsync(action.Id, await walk.PauseAsync(Id(action.Id), action.Rev, turn.Actor, cancellationToken), turn, cancellationToken);

    public async Task<Card> ResumeAsync(Guid id, DialogTurn turn, CancellationToken cancellationToken) =>
        await MovedAsync(id, await walk.ResumeAsync(Id(id), turn.Actor, cancellationToken), turn, cancellationToken);

    public async Task<Card> ReviewAsync(ReviewCall action, DialogTurn turn, CancellationToken cancellationToken) =>
        await MovedAsync(action.Id, await walk.ReviewAsync(Id(action.Id), action.Rev, turn.Actor, cancellationToken), turn, cancellationToken);

    public async Task<Card> EditAsync(EditAnswer action, DialogTurn turn, CancellationToken cancellationToken) =>
        await MovedAsync(action.Id, await walk.EditAsync(Id(action.Id), action.Rev, action.Step, turn.Actor, cancellationToken), turn, cancellationToken);

    public async Task<Card> PromiseAsync(KeepPromise action, DialogTurn turn, CancellationToken cancellationToken)
    {
        var outcome = await walk.PromiseAsync(
            Id(action.Id), action.Rev, action.Promise, InputText.Day(action.Due), InputText.Day(action.Next), turn.Actor, turn.NowUtc, cancellationToken);
        return await MovedAsync(action.Id, outcome, turn, cancellationToken);
    }

    public async Task<Card> WriteNoteAsync(WriteCallNote action, DialogTurn turn, CancellationToken cancellationToken) =>
        await cards.ReadAsync(Id(action.Id), turn.Actor, turn.NowUtc, cancellationToken) is { State: not (CallState.Saved or CallState.Dropped) } call
            ? CallViews.NoteField(call, turn.Language)
            : await ShowAsync(action.Id, turn, cancellationToken);

    public async Task<Card> SaveNoteAsync(SaveCallNote action, DialogTurn turn, CancellationToken cancellationToken) =>
        await MovedAsync(action.Id, await walk.NoteAsync(Id(action.Id), action.Rev, action.Note, turn.Actor, cancellationToken), turn, cancellationToken);

    public async Task<Card> SaveAsync(KeepCall action, DialogTurn turn, CancellationToken cancellationToken)
    {
        var outcome = await save.SaveAsync(Id(action.Id), action.Rev, turn.Actor, turn.NowUtc, cancellationToken);
        return outcome.Refusal is { } refusal
            ? await RefusedAsync(action.Id, refusal, turn, cancellationToken)
            : await tasks.OpenAsync(outcome.Value.Value, turn, cancellationToken);
    }

    public async Task<Card> DropAsync(LeaveCall action, DialogTurn turn, CancellationToken cancellationToken)
    {
        var outcome = await drop.DropAsync(Id(action.Id), action.Rev, turn.Actor, turn.NowUtc, cancellationToken);
        return outcome.Refusal is { } refusal
            ? await RefusedAsync(action.Id, refusal, turn, cancellationToken)
            : await tasks.OpenAsync(outcome.Value.Value, turn, cancellationToken);
    }

    /// <summary>The call as it stands; one that is over shows its task.</summary>
    public async Task<Card> ShowAsync(Guid id, DialogTurn turn, CancellationToken cancellationToken) =>
        await cards.ReadAsync(Id(id), turn.Actor, turn.NowUtc, cancellationToken) switch
        {
            null => RefusalViews.Refused(new NotFound("call"), turn.Language),
            { State: CallState.Saved or CallState.Dropped } over => await tasks.OpenAsync(over.TaskId, turn, cancellationToken),
            { } call => CallViews.Show(call, turn.Language),
        };

    private Task<Card> MovedAsync(Guid id, Outcome<CallMove> outcome, DialogTurn turn, CancellationToken cancellationToken) => outcome.Refusal is { } refusal
        ? RefusedAsync(id, refusal, turn, cancellationToken)
        : ShowAsync(id, turn, cancellationToken);

    /// <summary>Bad input: the same step again with a sentence. Anything else: the present state.</summary>
    private async Task<Card> RefusedAsync(Guid id, Refusal refusal, DialogTurn turn, CancellationToken cancellationToken)
    {
        if (refusal is OutOfDate or CallIsOver)
            return await ShowAsync(id, turn, cancellationToken);
        var call = refusal is NotFound ? null : await cards.ReadAsync(Id(id), turn.Actor, turn.NowUtc, cancellationToken);
        return call is null
            ? RefusalViews.Refused(refusal, turn.Language)
            : CallViews.Show(call, turn.Language, RefusalWords.Sentence(refusal, turn.Language));
    }

    private static CallSessionId Id(Guid id) => new(id);
}
