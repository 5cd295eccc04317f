using CrmBot.Domain.Grading;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Customers;

/// <summary>
/// Grades one customer by its playbook (GRD-1): a change is written to the history and the customer planned anew. Nothing
/// changes where a manager set the grade, where deciding figures are unknown, and where the playbook only proposes.
/// </summary>
public sealed class GradeCustomer(CrmDbContext database, PlaybookLibrary playbooks)
{
    /// <param name="cause">One of <see cref="RegradeCauses"/>.</param>
    /// <returns>What the playbook says, with its reasons, also when nothing was changed.</returns>
    public async Task<Outcome<GradeResult>> GradeAsync(CustomerId id, string cause, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var customer = await database.Customers.FirstOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (customer is null)
            return new NotFound("customer");
        var result = Grader.Grade(playbooks.For(customer.PlaybookId), GradeFigures.Of(customer, await database.LastGradeReasonAsync(id, cancellationToken)));
        if (!Applies(result) || (customer.Grade is not null && customer.Tier == result.Tier))
            return result;
        var reason = result.Basis == GradeBasis.NewCustomer ? RegradeCauses.New : cause;
        database.GradeChanges.Add(GradeHistory.Line(customer, result.Tier, reason, null, nowUtc));
        customer.GradeAs(result.Tier, GradeHistory.Code(result.Tier), byHand: false);
        await database.SaveChangesAsync(cancellationToken);
        return result;
    }

    private static bool Applies(GradeResult result) =>
        !result.IsProposal && result.Basis is not (GradeBasis.Manual or GradeBasis.MissingFigures);
}
