using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Summaries;

internal sealed class IssueRows(CrmDbContext database, SummaryView view, SummaryFigure figure) : FigureRows
{
    public override Task<int> CountAsync(CancellationToken cancellationToken) => Counted().CountAsync(cancellationToken);

    public override async Task<IReadOnlyList<SummaryRow>> ReadAsync(int skip, int take, CancellationToken cancellationToken)
    {
        var found = await (
            from fact in Counted()
            let issue = fact.Issue
            let customer = fact.Issue.Customer!
            join person in database.People on issue.OwnerId equals person.Id
            orderby issue.ReceivedUtc, issue.Number
            select new
            {
                Head = new RowHead(customer.Id, customer.Number, customer.Name, customer.ShortName, customer.EnglishName, customer.Tier, person.Name, person.EnglishName),
                What = new IssueSubject(issue.Id, issue.Number, issue.Kind, issue.State, null, issue.ClosedUtc),
                Clocks = new IssueClocks(
                    issue.ResponseDueUtc, issue.FirstResponseUtc, issue.SolutionDueUtc, issue.SolutionUtc, issue.ResultDueUtc, issue.ClosedUtc),
                issue.ReceivedUtc,
            }).Skip(skip).Take(take).ToListAsync(cancellationToken);
        return [.. found.Select(r =>
        {
            var over = r.Clocks.Over(view);
            return r.Head.Row(r.What with { Over = over }, view.Zone.DayOf(r.ReceivedUtc), (int)(over?.TotalDays ?? 0));
        })];
    }

    private IQueryable<IssueFact> Counted()
    {
        var facts = IssueFacts.Of(database, view);
        return figure switch
        {
            SummaryFigure.IssuesOpened => facts.Where(f => f.IsOpened),
            SummaryFigure.IssuesClosed => facts.Where(f => f.IsClosed),
            SummaryFigure.IssuesMissed => facts.Where(f => f.IsMissed),
            _ => throw new InvalidOperationException($"{figure} does not count issues."),
        };
    }
}
