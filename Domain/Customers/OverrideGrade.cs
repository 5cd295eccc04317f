using CrmBot.Domain.Grading;
using CrmBot.Domain.Issues;
using CrmBot.Domain.People;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Customers;

/// <summary>
/// A manager sets a grade against the figures, with a reason; it stays marked and survives re-grades until taken back
/// (GRD-3). The owner is told of a new tier. Refuses with <see cref="NotFound"/>, <see cref="LeadersOnly"/>, and
/// <see cref="OutOfDate"/> when the grade changed since the reader saw it.
/// </summary>
public sealed class OverrideGrade(CrmDbContext database, PlaybookLibrary playbooks)
{
    public const int LongestReason = 300;

    /// <summary>Also refuses with <see cref="AnswerNeeded"/> without a reason or for a tier the playbook lacks, and with <see cref="TextTooLong"/>.</summary>
    /// <param name="seen">The newest change that the reader saw; null: there was none.</param>
    public async Task<Outcome<CustomerId>> SetAsync(
        CustomerId id, GradeChangeId? seen, Tier? tier, string? reason, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var opened = await OpenAsync(id, seen, actor, cancellationToken);
        if (opened.IsRefused)
            return opened.Refusal!;
        var customer = opened.Value;
        if (tier is not { } wanted || playbooks.For(customer.PlaybookId).Find(wanted) is null)
            return new AnswerNeeded("tier");
        if (string.IsNullOrWhiteSpace(reason))
            return new AnswerNeeded("reason");
        if (reason.Trim().Length > LongestReason)
            return new TextTooLong("reason", LongestReason);
        return await ChangeAsync(customer, wanted, reason.Trim(), byHand: true, actor, nowUtc, cancellationToken);
    }

    /// <summary>The figures decide again, without a margin. Also refuses with <see cref="OutOfDate"/> where nobody had overridden.</summary>
    /// <param name="seen">The newest change that the reader saw.</param>
    public async Task<Outcome<CustomerId>> TakeBackAsync(CustomerId id, GradeChangeId? seen, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var opened = await OpenAsync(id, seen, actor, cancellationToken);
        if (opened.IsRefused)
            return opened.Refusal!;
        var customer = opened.Value;
        if (!customer.IsGradeSetByHand)
            return new OutOfDate();
        var input = GradeFigures.Of(customer, RegradeCauses.OverrideEnded) with { ManualTier = null, IsCurrentEarned = false };
        var result = Grader.Grade(playbooks.For(customer.PlaybookId), input);
        return await ChangeAsync(customer, result.Tier, RegradeCauses.OverrideEnded, byHand: false, actor, nowUtc, cancellationToken);
    }

    private async Task<Outcome<Customer>> OpenAsync(CustomerId id, GradeChangeId? seen, Actor actor, CancellationToken cancellationToken)
    {
        var customer = await database.CustomersOf(actor).FirstOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (customer is null)
            return new NotFound("customer");
        if (!actor.SetsGrades())
            return new LeadersOnly();
        var newest = await database.GradeChanges.Where(g => g.CustomerId == id)
            .OrderByDescending(g => g.ChangedUtc).ThenByDescending(g => g.Id).Select(g => (GradeChangeId?)g.Id).FirstOrDefaultAsync(cancellationToken);
        return newest == seen ? customer : new OutOfDate();
    }

    private async Task<Outcome<CustomerId>> ChangeAsync(
        Customer customer, Tier tier, string reason, bool byHand, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var change = GradeHistory.Line(customer, tier, reason, actor.Id, await database.NextGradeMomentAsync(customer.Id, nowUtc, cancellationToken));
        database.GradeChanges.Add(change);
        customer.GradeAs(tier, GradeHistory.Code(tier), byHand);
        customer.GradeLookedAt(Regrading.NextLook(playbooks.For(customer.PlaybookId), nowUtc));
        database.Tell(customer, change, actor.Id, []);
        await database.SaveChangesAsync(cancellationToken);
        return customer.Id;
    }
}
