using CrmBot.Domain.Grading;
using CrmBot.Domain.People;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Storage;

namespace CrmBot.Domain.Customers;

/// <summary>What one look at a grade does to rows in hand (GRD-1); the caller saves.</summary>
internal static class Regrading
{
    /// <summary>
    /// Grades by the playbook. Nothing changes where a manager set the grade, where deciding figures are unknown, and where
    /// the playbook only proposes; the next look comes a playbook's interval later all the same.
    /// </summary>
    /// <param name="lastReason">Reason of the newest grade change; null: there was none.</param>
    /// <param name="cause">One of <see cref="RegradeCauses"/>.</param>
    /// <param name="lineUtc">The moment that the history gets, where it is not <paramref name="nowUtc"/>.</param>
    /// <returns>The line for the history; null: the grade stays.</returns>
    public static GradeChange? Regrade(Customer customer, Playbook playbook, string? lastReason, string cause, DateTime nowUtc, DateTime? lineUtc = null)
    {
        var result = Grader.Grade(playbook, GradeFigures.Of(customer, lastReason));
        customer.GradeLookedAt(NextLook(playbook, nowUtc));
        if (!Applies(result) || (customer.Grade is not null && customer.Tier == result.Tier))
            return null;
        var line = GradeHistory.Line(customer, result.Tier, result.Basis == GradeBasis.NewCustomer ? RegradeCauses.New : cause, null, lineUtc ?? nowUtc);
        customer.GradeAs(result.Tier, GradeHistory.Code(result.Tier), byHand: false);
        return line;
    }

    /// <summary>The same hour, a playbook's interval later; days are counted in UTC.</summary>
    public static DateTime NextLook(Playbook playbook, DateTime nowUtc) =>
        playbook.RegradeEvery.AddTo(DateOnly.FromDateTime(nowUtc)).ToDateTime(TimeOnly.FromDateTime(nowUtc), DateTimeKind.Utc);

    /// <summary>
    /// Owes the owner a word on the change, one for all that change at one moment. The first grade is no change, whoever
    /// changed it knows, and a lost customer's grade interrupts nobody.
    /// </summary>
    /// <param name="told">Who has been told of this moment already.</param>
    public static void Tell(this CrmDbContext database, Customer customer, GradeChange change, PersonId? by, HashSet<PersonId> told)
    {
        if (change.FromGrade is null || change.FromGrade == change.ToGrade || customer.Status == CustomerStatus.Lost)
            return;
        if (customer.OwnerId is { } owner && owner != by && told.Add(owner))
            database.Reminders.Add(new Reminder(ReminderId.New(change.ChangedUtc), customer.TenantId, owner, ReminderKind.GradeChanged, GradeNews.Subject, change.ChangedUtc));
    }

    private static bool Applies(GradeResult result) =>
        !result.IsProposal && result.Basis is not (GradeBasis.Manual or GradeBasis.MissingFigures);
}
