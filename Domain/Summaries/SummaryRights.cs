using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Summaries;

/// <summary>
/// Who may see whose week (SEC-2): a rep their own, supervisor and manager their team's and its people's, a director the
/// whole tenant's. Whatever lies outside looks as if it did not exist.
/// </summary>
internal static class SummaryRights
{
    public static async Task<Outcome<SummaryView>> ViewAsync(
        CrmDbContext database, Actor actor, SummaryScope scope, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(actor.Zone);
        var today = zone.DayOf(nowUtc);
        var week = SummaryWeek.Of(scope.AnyDay ?? today);
        if (week.Monday > today)
            return new DayTooLate(week.Monday, today);

        var view = new SummaryView(actor.TenantId, null, null, null, week, zone, nowUtc);
        if (scope.PersonId is { } person)
            return await OfPersonAsync(database, actor, person, view, cancellationToken);
        if (scope.TeamId is { } team)
            return await OfTeamAsync(database, actor, team, view, cancellationToken);
        if (actor.Role == PersonRole.Director)
            return view;
        return actor is { LeadsTeam: true, TeamId: { } own }
            ? await OfTeamAsync(database, actor, own, view, cancellationToken)
            : await OfPersonAsync(database, actor, actor.Id, view, cancellationToken);
    }

    private static async Task<Outcome<SummaryView>> OfPersonAsync(
        CrmDbContext database, Actor actor, PersonId wanted, SummaryView view, CancellationToken cancellationToken)
    {
        var person = await database.People.AsNoTracking()
            .Where(p => p.TenantId == actor.TenantId && p.Id == wanted)
            .Select(p => new { p.Name, p.EnglishName, p.TeamId })
            .FirstOrDefaultAsync(cancellationToken);
        if (person is null || (wanted != actor.Id && !actor.Leads(person.TeamId)))
            return new NotFound("person");
        return view with { PersonId = wanted, Name = new TwoTexts(person.Name, person.EnglishName ?? person.Name) };
    }

    private static async Task<Outcome<SummaryView>> OfTeamAsync(
        CrmDbContext database, Actor actor, TeamId wanted, SummaryView view, CancellationToken cancellationToken)
    {
        var team = await database.Teams.AsNoTracking()
            .Where(t => t.TenantId == actor.TenantId && t.Id == wanted)
            .Select(t => new { t.Name, t.EnglishName })
            .FirstOrDefaultAsync(cancellationToken);
        if (team is null || !actor.Leads(wanted))
            return new NotFound("team");
        return view with { TeamId = wanted, Name = new TwoTexts(team.Name, team.EnglishName) };
    }
}
