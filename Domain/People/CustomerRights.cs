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

    /// <summary>A director leads everybody of the tenant, supervisor and manager their own team.</summary>
    public static bool Leads(this Actor actor, TeamId? team) =>
        actor.Role == PersonRole.Director || (actor.LeadsTeam && team is not null && team == actor.TeamId);

    /// <summary>Restricts or erases personal data of a customer in view: a manager or a director.</summary>
    public static bool DecidesOnData(this Actor actor) => actor.Role is PersonRole.Manager or PersonRole.Director;

    /// <summary>Sets a legal hold on personal data, and releases it.</summary>
    public static bool DecidesOnHolds(this Actor actor) => actor.Role == PersonRole.Director;

    /// <summary>Sets the grade of a customer in view against its figures (GRD-3).</summary>
    public static bool SetsGrades(this Actor actor) => actor.LeadsTeam || actor.Role == PersonRole.Director;

    public static bool LeadsAnybody(this Actor actor) => actor.Role == PersonRole.Director || actor is { LeadsTeam: true, TeamId: not null };

    /// <summary><see cref="TasksOf"/> for a row that is already here.</summary>
    public static bool MaySee(this Actor actor, CrmTask task, PersonId? customerOwner, TeamId? assigneeTeam) =>
        task.TenantId == actor.TenantId && (task.AssigneeId == actor.Id || customerOwner == actor.Id || actor.Leads(assigneeTeam));

    /// <summary>Tasks that the person may see: own ones, those of own customers, and those of the people led.</summary>
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
