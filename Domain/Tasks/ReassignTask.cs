using CrmBot.Domain.People;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Storage;
using CrmBot.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tasks;

/// <summary>Hands one task to a colleague of the team, who is told at once; the customer keeps its owner (TSK-5).</summary>
public sealed class ReassignTask(CrmDbContext database, OpenTaskForPress tasks, WorkingClocks clocks)
{
    public async Task<Outcome<CrmTaskId>> HandOverAsync(CrmTaskId id, int rev, PersonId to, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var opened = await tasks.OpenAsync(id, rev, actor, nowUtc, cancellationToken);
        if (opened.IsRefused)
            return opened.Refusal!;
        var colleague = await Colleagues(actor).FirstOrDefaultAsync(p => p.Id == to, cancellationToken);
        if (colleague is null)
            return new NotFound("person");
        var task = opened.Value;
        if (task.AssigneeId == to)
            return id;
        var moment = clocks.Of(colleague).NextWorkingMoment(nowUtc);
        TaskBundle.Free(task, await tasks.OpenTasksOfAsync(task.CustomerId, cancellationToken), clocks.Of(actor), nowUtc);
        if (await database.Customers.AnyAsync(c => c.Id == task.CustomerId && c.OwnerId == to, cancellationToken))
            task.HandTo(to, moment);
        else
            task.LendTo(to, moment);
        await tasks.RefreshOthersAsync(id, cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        return id;
    }

    /// <summary>Who may take it, with what they have to do today.</summary>
    public async Task<IReadOnlyList<ColleagueLoad>> ColleaguesAsync(Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var today = clocks.Of(actor).LocalDay(nowUtc);
        var people = await Colleagues(actor).Select(p => new
        {
            p.Id,
            p.Name,
            p.EnglishName,
            Due = database.Tasks.Count(t => t.AssigneeId == p.Id && t.DueOn <= today && (t.State == CrmTaskState.Open || t.State == CrmTaskState.InProgress)),
        }).Take(20).ToListAsync(cancellationToken);
        return [.. people.Select(p => new ColleagueLoad(p.Id, actor.Language == Language.English ? p.EnglishName ?? p.Name : p.Name, p.Due))
            .OrderBy(p => p.DueToday).ThenBy(p => p.Name, StringComparer.Ordinal)];
    }

    private IQueryable<Person> Colleagues(Actor actor) => database.People.AsNoTracking().Where(p =>
        p.TenantId == actor.TenantId && p.TeamId == actor.TeamId && p.TeamId != null && p.Id != actor.Id && p.Role != PersonRole.Director);
}

public sealed record ColleagueLoad(PersonId Id, string Name, int DueToday);
