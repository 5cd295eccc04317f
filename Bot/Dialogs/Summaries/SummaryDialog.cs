using CrmBot.Cards.Actions;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Refusals;
using CrmBot.Cards.Summaries;
using CrmBot.Domain.Grading;
using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Summaries;
using CrmBot.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Bot.Dialogs.Summaries;

/// <summary>The week and the rows behind each figure (SUM-1).</summary>
public sealed class SummaryDialog(CrmDbContext database, WeeklySummaries weeks, SummaryRows rows, WorkingClocks clocks)
{
    public async Task<Card> ShowAsync(ShowSummary action, DialogTurn turn, CancellationToken cancellationToken)
    {
        var outcome = await weeks.ReadAsync(turn.Actor, Scope(action.Week, action.PersonId), turn.NowUtc, cancellationToken);
        return outcome.Refusal is { } refusal
            ? RefusalViews.Refused(refusal, turn.Language)
            : SummaryViews.Show(outcome.Value, Local(outcome.Value.Period.CountedAtUtc, turn), turn.Language);
    }

    public async Task<Card> RowsAsync(ShowSummaryRows action, DialogTurn turn, CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<SummaryFigure>(action.Figure, out var figure))
            return RefusalViews.UnknownPress(turn.Language);
        var tier = Enum.TryParse<Tier>(action.Tier, out var parsed) ? parsed : (Tier?)null;
        var outcome = await rows.ReadAsync(turn.Actor, Scope(action.Week, action.PersonId), figure, tier, action.Page, turn.NowUtc, cancellationToken);
        return outcome.Refusal is { } refusal ? RefusalViews.Refused(refusal, turn.Language) : SummaryViews.Behind(outcome.Value, turn.Language);
    }

    /// <summary>By typed words: this or last week, of somebody by name.</summary>
    public async Task<Card> WeeklyAsync(bool lastWeek, string? person, DialogTurn turn, CancellationToken cancellationToken)
    {
        var today = clocks.Of(turn.Actor).LocalDay(turn.NowUtc);
        var week = lastWeek ? SummaryWeek.Of(today).Last.Monday : SummaryWeek.Of(today).Monday;
        var id = person is null ? null : await PersonAsync(person, turn.Actor, cancellationToken);
        if (person is not null && id is null)
            return RefusalViews.Refused(new Domain.NotFound("person"), turn.Language);
        return await ShowAsync(new ShowSummary(week.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), id?.Value), turn, cancellationToken);
    }

    private async Task<PersonId?> PersonAsync(string name, Actor actor, CancellationToken cancellationToken)
    {
        var people = await database.People.AsNoTracking().Where(p => p.TenantId == actor.TenantId)
            .Select(p => new { p.Id, p.Name, p.EnglishName }).ToListAsync(cancellationToken);
        return people.Find(p => p.Name == name || string.Equals(p.EnglishName, name, StringComparison.OrdinalIgnoreCase))?.Id;
    }

    private static SummaryScope Scope(string? week, Guid? person) =>
        new(InputText.Day(week), null, person is { } id ? new PersonId(id) : null);

    private DateTime Local(DateTime utc, DialogTurn turn)
    {
        var clock = clocks.Of(turn.Actor);
        return clock.LocalDay(utc).ToDateTime(clock.LocalTime(utc));
    }
}
