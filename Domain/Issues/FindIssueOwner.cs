using CrmBot.Domain.Customers;
using CrmBot.Domain.People;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Issues;

/// <summary>
/// Which person leads an issue (ISS-2). A care role is held by the customer's owner, who is the whole care team so far.
/// The supervisor of customer service, and a department for which nobody is named, is the supervisor of the owner's team,
/// else its manager, else the owner. A customer without an owner counts as the logger's own.
/// </summary>
public sealed class FindIssueOwner(CrmDbContext database)
{
    /// <param name="customer">With its owner loaded.</param>
    public async Task<Person> FindAsync(Customer customer, IssueOwner rule, Actor logger, CancellationToken cancellationToken)
    {
        var owner = customer.Owner ?? await database.People.AsNoTracking().SingleAsync(p => p.Id == logger.Id, cancellationToken);
        if (rule.Kind == IssueOwnerKind.CareRole || owner.TeamId is not { } team)
            return owner;
        var leaders = await database.People.AsNoTracking()
            .Where(p => p.TenantId == owner.TenantId && p.TeamId == team && (p.Role == PersonRole.Supervisor || p.Role == PersonRole.Manager))
            .ToListAsync(cancellationToken);
        return leaders.OrderBy(p => p.Role).ThenByDescending(p => p.Id == owner.ManagerId).ThenBy(p => p.Id.Value).FirstOrDefault() ?? owner;
    }
}
