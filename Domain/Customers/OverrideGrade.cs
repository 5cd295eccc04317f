using CrmBot.Domain.Grading;
using CrmBot.Domain.Issues;
using CrmBot.Domain.People;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Customers;

/// <summary>
/// A manager sets a grade against the figures, with a reason; it stays marked and survives re-grades until taken back
/// (GRD-3). Others who see the customer are refused with <see cref="NotYours"/>.
/// </summary>
public sealed class OverrideGrade(CrmDbContext database, PlaybookLibrary playbooks)
{
    private const int MostReason = 300;

    public async Task<Outcome<GradeResult>> OverrideGradeAsync(
        CustomerId id, int rev, Tier tier, string? reason, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return new AnswerNeeded("reason");
        if (reason.Trim().Length > MostReason)
            return new TextTooLong("reason", MostReason);
        var opened = await OpenAsync(id, rev, actor, cancellationToken);
        if (opened.IsRefused)
            return opened.Refusal!;
        var (customer, playbook) = (opened.Value, playbooks.For(opened.Value.PlaybookId));
        if (playbook.Find(tier) is null)
            return new AnswerNeeded("tier");
        database.GradeChanges.Add(GradeHistory.Line(customer, tier, reason.Trim(), actor.Id, nowUtc));
        customer.GradeAs(tier, GradeHistory.Code(tier), byHand: true);
        await database.SaveChangesAsync(cancellationToken);
        return Grader.Grade(playbook, GradeFigures.Of(customer, reason));
    }

    /// <summary>The figures decide again, without a margin. Refused with <see cref="OutOfDate"/> where nobody had overridden.</summary>
    public async Task<Outcome<GradeResult>> TakeBackAsync(CustomerId id, int rev, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var opened = await OpenAsync(id, rev, actor, cancellationToken);
        if (opened.IsRefused)
            return opened.Refusal!;
        var customer = opened.Value;
        if (!customer.IsGradeSetByHand)
            return new OutOfDate();
        var input = GradeFigures.Of(customer, RegradeCauses.OverrideEnded) with { ManualTier = null, IsCurrentEarned = false };
        var result = Grader.Grade(playbooks.For(customer.PlaybookId), input);
        database.GradeChanges.Add(GradeHistory.Line(customer, result.Tier, RegradeCauses.OverrideEnded, actor.Id, nowUtc));
        customer.GradeAs(result.Tier, GradeHistory.Code(result.Tier), byHand: false);
        await database.SaveChangesAsync(cancellationToken);
        return result;
    }

    private async Task<Outcome<Customer>> OpenAsync(CustomerId id, int rev, Actor actor, CancellationToken cancellationToken)
    {
        var customer = await database.CustomersOf(actor).FirstOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (customer is null)
            return new NotFound("customer");
        if (!actor.LeadsTeam && actor.Role != PersonRole.Director)
            return new NotYours("grade", null);
        return customer.Version == rev ? customer : new OutOfDate();
    }
}
