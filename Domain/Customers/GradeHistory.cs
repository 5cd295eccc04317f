using CrmBot.Domain.Grading;
using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Customers;

internal static class GradeHistory
{
    private static readonly Func<CrmDbContext, CustomerId, CancellationToken, Task<string?>> FindLastReason =
        EF.CompileAsyncQuery((CrmDbContext db, CustomerId customer, CancellationToken _) => db.GradeChanges
            .Where(g => g.CustomerId == customer).OrderByDescending(g => g.ChangedUtc).Select(g => g.Reason).FirstOrDefault());

    public static Task<string?> LastGradeReasonAsync(this CrmDbContext database, CustomerId customer, CancellationToken cancellationToken) =>
        FindLastReason(database, customer, cancellationToken);

    /// <summary>
    /// When the next line is written: now, and after the newest one where that came from a node whose clock is ahead, or from a
    /// turn that began later and was saved first. The newest line is always the one that gave the present grade.
    /// </summary>
    public static async Task<DateTime> NextGradeMomentAsync(this CrmDbContext database, CustomerId customer, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var newestUtc = await database.GradeChanges.Where(g => g.CustomerId == customer).MaxAsync(g => (DateTime?)g.ChangedUtc, cancellationToken);
        return newestUtc >= nowUtc ? newestUtc.Value.AddMilliseconds(1) : nowUtc;
    }

    /// <summary>The tier's letter: the playbook names it in both languages.</summary>
    public static string Code(Tier tier) => tier.ToString();

    /// <param name="by">Null: a rule.</param>
    public static GradeChange Line(Customer customer, Tier to, string reason, PersonId? by, DateTime nowUtc) =>
        new(GradeChangeId.New(nowUtc), customer.Id, nowUtc, customer.Grade, Code(to), to, reason, by);
}
