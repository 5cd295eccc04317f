using CrmBot.Domain.Customers;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;

namespace CrmBot.Domain.People;

/// <summary>
/// The one place that says who may see what (SEC-2): a rep own customers and those of tasks in hand, supervisor and
/// manager the team's, a director all of the tenant.
/// </summary>
public static class CustomerRights
{
    public static IQueryable<Customer> CustomersOf(this CrmDbContext database, Actor actor)
    {
        var mine = actor.Id;
        var inTenant = database.Customers.Where(c => c.TenantId == actor.TenantId);
        return actor switch
        {
            { Role: PersonRole.Director } => inTenant,
            { LeadsTeam: true, TeamId: { } team } => inTenant.Where(c => c.OwnerId == mine || c.Owner!.TeamId == team),
            _ => inTenant.Where(c => c.OwnerId == mine || database.Tasks.Any(t =>
                t.CustomerId == c.Id && t.AssigneeId == mine &&
                (t.State == CrmTaskState.Open || t.State == CrmTaskState.InProgress))),
        };
    }

    /// <summary>Tasks that the person may see and act on: own ones, and those of the people led.</summary>
    public static IQueryable<CrmTask> TasksOf(this CrmDbContext database, Actor actor)
    {
        var mine = actor.Id;
        var inTenant = database.Tasks.Where(t => t.TenantId == actor.TenantId);
        return actor switch
        {
            { Role: PersonRole.Director } => inTenant,
            { LeadsTeam: true, TeamId: { } team } => inTenant.Where(t =>
                t.AssigneeId == mine || database.People.Any(p => p.Id == t.AssigneeId && p.TeamId == team)),
            _ => inTenant.Where(t => t.AssigneeId == mine || t.Customer!.OwnerId == mine),
        };
    }
}
