using CrmBot.Bot.Dialogs.Files;
using CrmBot.Cards.Actions;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Refusals;
using CrmBot.Cards.Summaries;
using CrmBot.Domain;
using CrmBot.Domain.Grading;
using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Summaries;
using CrmBot.Domain.Workbooks;
using CrmBot.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Bot.Dialogs.Summaries;

/// <summary>The week and the rows behind each figure (SUM-1).</summary>
public sealed class SummaryDialog(CrmDbContext database, WeeklySummaries weeks, SummaryRows rows, WorkingClocks clocks)
{
    /// <param name="said">What became of what was asked for on the card.</param>
    public async Task<Card> ShowAsync(ShowSummary action, DialogTurn turn, CancellationToken cancellationToken, string? said = null)
    {
        var outcome = await weeks.ReadAsync(turn.Actor, Scope(action.Week, action.PersonId), turn.NowUtc, cancellationToken);
        return outcome.Refusal is { } refusal
            ? RefusalViews.Refused(refusal, turn.Language)
            : SummaryViews.Show(outcome.Value, Local(outcome.Value.Period.CountedAtUtc, turn), turn.Language, said);
    }

    public async Task<Card> RowsAsync(ShowSummaryRows action, DialogTurn turn, CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<SummaryFigure>(action.Figure, out var figure) || !Enum.IsDefined(figure))
            return RefusalViews.UnknownPress(turn.Language);
        var tier = Enum.TryParse<Tier>(action.Tier, out var parsed) && Enum.IsDefined(parsed) ? parsed : (Tier?)null;
        var outcome = await rows.ReadAsync(turn.Actor, Scope(action.Week, action.PersonId), figure, tier, action.Page, turn.NowUtc, cancellationToken);
        return outcome.Refusal is { } refusal ? RefusalViews.Refused(refusal, turn.Language) : SummaryViews.Behind(outcome.Value, turn.Language);
    }

    /// <summary>The week with all rows behind its figures, in the reader's language (SUM-4).</summary>
    public async Task<Outcome<MadeFile>> WorkbookAsync(GetWeekFile action, DialogTurn turn, CancellationToken cancellationToken)
    {
        var scope = Scope(action.Week, action.PersonId);
        var week = await weeks.ReadAsync(turn.Actor, scope, turn.NowUtc, cancellationToken);
        if (week.IsRefused)
            return week.Refusal!;
        var behind = await rows.ReadAllAsync(turn.Actor, scope, turn.NowUtc, cancellationToken);
        if (behind.IsRefused)
            return behind.Refusal!;
        using var book = new MemoryStream();
        WorkbookWriter.Write(book, SummaryWorkbook.Sheets(week.Value, behind.Value, Local(week.Value.Period.CountedAtUtc, turn), turn.Language));
        return new MadeFile(SummaryWorkbook.FileName(week.Value.Period, turn.Language), SummaryWorkbook.Description(week.Value, turn.Language), book.ToArray());
    }

    /// <summary>By typed words: this or last week, of somebody by name.</summary>
    public async Task<Outcome<ShowSummary>> MeantAsync(bool lastWeek, string? person, DialogTurn turn, CancellationToken cancellationToken)
    {
        var today = clocks.Of(turn.Actor).LocalDay(turn.NowUtc);
        var week = lastWeek ? SummaryWeek.Of(today).Last.Monday : SummaryWeek.Of(today).Monday;
        var id = person is null ? null : await PersonAsync(person, turn.Actor, cancellationToken);
        if (person is not null && id is null)
            return new NotFound("person");
        return new ShowSummary(week.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), id?.Value);
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
