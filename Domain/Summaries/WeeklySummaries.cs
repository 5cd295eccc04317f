using CrmBot.Domain.Grading;
using CrmBot.Domain.People;
using CrmBot.Domain.Storage;

namespace CrmBot.Domain.Summaries;

/// <summary>The weekly summary of a person, a team or the company (SUM-1), exceptions first (BYD-15).</summary>
public sealed class WeeklySummaries(CrmDbContext database, CoverageLimits limits)
{
    private const int WorstOfConcern = 3;

    /// <summary>
    /// Refuses with <see cref="NotFound"/> what the actor may not see and with <see cref="DayTooLate"/> a week to come.
    /// </summary>
    public async Task<Outcome<WeeklySummary>> ReadAsync(Actor actor, SummaryScope scope, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var allowed = await SummaryRights.ViewAsync(database, actor, scope, nowUtc, cancellationToken);
        if (allowed.Refusal is { } refusal)
            return refusal;

        var view = allowed.Value;
        var count = new CountWeek(database, view);
        var people = PeopleOf(await count.PeopleAsync(cancellationToken), await count.TasksAsync(cancellationToken), out var promises);
        var coverage = CoverageOf(await count.TiersAsync(limits, cancellationToken));
        var conversations = ConversationsOf(await count.ContactsAsync(cancellationToken));
        var contacts = new ContactFigures(people.Sum(p => p.Due), people.Sum(p => p.Done), people.Sum(p => p.OnTime), people.Sum(p => p.Overdue));
        var issues = await count.IssuesAsync(cancellationToken);
        var overdue = contacts.Overdue == 0 ? [] : await RowsAsync(view, SummaryFigure.Overdue, null, SummaryPage.Size, cancellationToken);
        return new WeeklySummary(
            view.Scope,
            view.Name,
            SummaryPeriod.Of(view),
            await ConcernsAsync(view, coverage, issues, promises, contacts, overdue, cancellationToken),
            contacts,
            people,
            coverage,
            conversations,
            issues,
            promises,
            people.Sum(p => p.NextWeek),
            overdue);
    }

    private static List<PersonWeek> PeopleOf(List<WeekPerson> people, List<TaskCounts> counts, out PromiseFigures promises)
    {
        promises = new PromiseFigures(counts.Sum(c => c.PromisesKept), counts.Sum(c => c.PromisesLate));
        var byPerson = counts.ToDictionary(c => c.PersonId);
        return [.. from person in people
                   let c = byPerson.GetValueOrDefault(person.Id)
                   where c is not null || person.Role == PersonRole.Rep
                   let name = new TwoTexts(person.Name, person.EnglishName ?? person.Name)
                   orderby c?.Due ?? 0 descending
                   select new PersonWeek(person.Id, name, c?.Due ?? 0, c?.Done ?? 0, c?.OnTime ?? 0, c?.Overdue ?? 0, c?.NextWeek ?? 0)];
    }

    private List<TierCoverage> CoverageOf(List<TierCounts> counts) =>
        [.. counts.OrderBy(c => c.Tier).Select(c => new TierCoverage(c.Tier, c.Covered, c.All, limits.LatestDays[c.Tier]))];

    private static ConversationFigures ConversationsOf(List<ContactCounts> counts)
    {
        var ratings = counts.Sum(c => c.Ratings);
        return new ConversationFigures(
            counts.Sum(c => c.Real),
            counts.Where(c => c.Real > 0).GroupBy(c => c.Channel).ToDictionary(g => g.Key, g => g.Sum(c => c.Real)),
            ratings == 0 ? null : (double)counts.Sum(c => c.RatingSum ?? 0) / ratings,
            ratings,
            counts.Where(c => c.Mood is not null && c.Real > 0).GroupBy(c => c.Mood!.Value).ToDictionary(g => g.Key, g => g.Sum(c => c.Real)),
            counts.Sum(c => c.RecordedLate));
    }

    private async Task<IReadOnlyList<SummaryConcern>> ConcernsAsync(
        SummaryView view, List<TierCoverage> coverage, IssueFigures issues, PromiseFigures promises, ContactFigures contacts,
        IReadOnlyList<SummaryRow> overdue, CancellationToken cancellationToken)
    {
        var concerns = new List<SummaryConcern>();
        await AddAsync(SummaryFigure.Uncovered, Tier.A, coverage.Find(c => c.Tier == Tier.A)?.Uncovered ?? 0);
        await AddAsync(SummaryFigure.IssuesMissed, null, issues.Missed);
        await AddAsync(SummaryFigure.PromisesLate, null, promises.Late);
        if (contacts.Overdue > 0)
            concerns.Add(new SummaryConcern(SummaryFigure.Overdue, null, contacts.Overdue, [.. overdue.Take(WorstOfConcern)]));
        return concerns;

        async Task AddAsync(SummaryFigure figure, Tier? tier, int count)
        {
            if (count > 0)
                concerns.Add(new SummaryConcern(figure, tier, count, await RowsAsync(view, figure, tier, WorstOfConcern, cancellationToken)));
        }
    }

    private Task<IReadOnlyList<SummaryRow>> RowsAsync(SummaryView view, SummaryFigure figure, Tier? tier, int take, CancellationToken cancellationToken) =>
        FigureRows.Of(database, view, limits, figure, tier).ReadAsync(0, take, cancellationToken);
}
