using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Summaries;

internal static class IssueFacts
{
    /// <summary>Issues owned by the people in view. A missed clock is read from its times, so it counts in the week in which it ran out.</summary>
    public static IQueryable<IssueFact> Of(CrmDbContext database, SummaryView view)
    {
        var (start, end, asOf) = (view.StartUtc, view.EndUtc, view.AsOfUtc);
        var people = view.People(database);
        return from issue in database.Issues.AsNoTracking()
               where people.Contains(issue.OwnerId)
               where issue.ReceivedUtc < end && (issue.ClosedUtc == null || issue.ClosedUtc >= start)
               select new IssueFact
               {
                   Issue = issue,
                   IsOpened = issue.ReceivedUtc >= start,
                   IsClosed = issue.ClosedUtc != null && issue.ClosedUtc < end,
                   IsMissed =
                       (issue.ResponseDueUtc >= start && issue.ResponseDueUtc < asOf
                           && (issue.FirstResponseUtc == null || issue.FirstResponseUtc > issue.ResponseDueUtc))
                       || (issue.SolutionDueUtc >= start && issue.SolutionDueUtc < asOf
                           && (issue.SolutionUtc == null || issue.SolutionUtc > issue.SolutionDueUtc))
                       || (issue.ResultDueUtc >= start && issue.ResultDueUtc < asOf
                           && (issue.ClosedUtc == null || issue.ClosedUtc > issue.ResultDueUtc)),
               };
    }
}
