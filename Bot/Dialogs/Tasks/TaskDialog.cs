using CrmBot.Cards.Actions;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Refusals;
using CrmBot.Cards.Tasks;
using CrmBot.Domain;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.WorkingTime;

namespace CrmBot.Bot.Dialogs.Tasks;

/// <summary>Tasks as they are: a list, one card, the next one.</summary>
public sealed class TaskDialog(CrmDbContext database, TaskLists lists, TaskCards cards, WorkingClocks clocks)
{
    /// <summary>A second press within this time is the same finger: it sees the state it made and no reproach.</summary>
    private static readonly TimeSpan DoublePress = TimeSpan.FromSeconds(10);

    public async Task<Card> ListAsync(ShowTasks action, DialogTurn turn, CancellationToken cancellationToken) =>
        TaskListView.Show(await lists.ReadAsync(turn.Actor, action.Scope, action.Page, turn.NowUtc, cancellationToken), turn.Language);

    public async Task<Card> NextAsync(DialogTurn turn, CancellationToken cancellationToken)
    {
        var day = await DayProgresses.ReadAsync(database, turn.Actor.Id, clocks.Of(turn.Actor), turn.NowUtc, cancellationToken);
        return day.NextTaskId is { } next
            ? await OpenAsync(next.Value, turn, cancellationToken)
            : await ListAsync(new ShowTasks(TaskScope.Week), turn, cancellationToken);
    }

    public async Task<Card> OpenAsync(Guid id, DialogTurn turn, CancellationToken cancellationToken) =>
        await cards.ReadAsync(new CrmTaskId(id), turn.Actor, turn.NowUtc, cancellationToken) is { } card
            ? TaskCardView.Show(card, turn.Language)
            : RefusalViews.Refused(new NotFound("task"), turn.Language);

    /// <summary>The present state, after a press that could not do what it asked (TSK-6).</summary>
    public async Task<Card> PresentAsync(Guid id, Refusal refusal, DialogTurn turn, CancellationToken cancellationToken)
    {
        if (refusal is NotFound || await cards.ReadAsync(new CrmTaskId(id), turn.Actor, turn.NowUtc, cancellationToken) is not { } card)
            return RefusalViews.Refused(refusal, turn.Language);
        var shown = TaskCardView.Show(card, turn.Language);
        var clock = clocks.Of(turn.Actor);
        var now = clock.LocalDay(turn.NowUtc).ToDateTime(clock.LocalTime(turn.NowUtc));
        var isSameFinger = refusal is OutOfDate or TaskIsClosed && (card.End is { ByName: null } end && now - end.At < DoublePress);
        return isSameFinger ? shown : shown.WithNotice(RefusalWords.Sentence(refusal, turn.Language));
    }
}
