using CrmBot.Domain.Grading;
using CrmBot.Domain.People;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Customers;

/// <summary>
/// Somebody asks to grade a customer in view by its present figures (GRD-1). The owner is told of a new tier, unless they
/// asked. Refuses with <see cref="NotFound"/>.
/// </summary>
public sealed class GradeCustomer(CrmDbContext database, PlaybookLibrary playbooks)
{
    /// <returns>The tier that it had before, the same as now where nothing changed.</returns>
    public async Task<Outcome<Tier>> GradeAsync(CustomerId id, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var customer = await database.CustomersOf(actor).FirstOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (customer is null)
            return new NotFound("customer");
        var (before, last) = (customer.Tier, await database.LastGradeReasonAsync(id, cancellationToken));
        var line = await database.NextGradeMomentAsync(id, nowUtc, cancellationToken);
        if (Regrading.Regrade(customer, playbooks.For(customer.PlaybookId), last, RegradeCauses.Demand, nowUtc, line) is { } change)
        {
            database.GradeChanges.Add(change);
            database.Tell(customer, change, actor.Id, []);
        }

        await database.SaveChangesAsync(cancellationToken);
        return before;
    }
}
