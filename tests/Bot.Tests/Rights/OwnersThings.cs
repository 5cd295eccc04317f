using CrmBot.Domain.Tasks;
using CrmBot.Support.App;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Bot.Tests.Rights;

/// <summary>What stands behind the buttons on the owner's cards at a moment.</summary>
/// <param name="Contact">What is logged.</param>
/// <param name="Addressee">Who is contacted.</param>
/// <param name="Grade">The newest change of the customer's grade.</param>
/// <param name="Answer">The first choice of the question that the call is at; empty outside a call.</param>
internal sealed record OwnersThings(
    Guid Owner, Guid Colleague, Guid Customer, Guid Task, int TaskRev, Guid Call, int CallRev, string Step, string Answer,
    Guid Draft, int DraftRev, Guid Issue, int IssueRev, Guid Contact, Guid Addressee, Guid Grade)
{
    public static Task<OwnersThings> ReadAsync(TestBot bot, ShownCard reminder, ShownCard newest) => bot.ReadAsync(async db =>
    {
        var customer = await db.Customers.SingleAsync(c => c.Number == "C002");
        var reminded = new CrmTaskId(reminder.Button("接通，一切正常").GetProperty("id").GetGuid());
        var task = await db.Tasks.SingleAsync(t => t.Id == reminded);
        var call = await db.CallSessions.SingleOrDefaultAsync();
        var draft = await db.IssueDrafts.SingleOrDefaultAsync();
        var issue = await db.Issues.SingleOrDefaultAsync(i => i.CustomerId == customer.Id);
        var contact = await db.Interactions.SingleOrDefaultAsync(i => i.UndoUntilUtc != null);
        var colleague = await db.People.SingleAsync(p => p.AadObjectId.EndsWith("a004"));
        var addressee = await db.Contacts.SingleAsync(c => c.CustomerId == customer.Id && c.IsMain);
        var grade = await db.GradeChanges.SingleAsync(g => g.CustomerId == customer.Id);
        return new OwnersThings(
            customer.OwnerId!.Value.Value, colleague.Id.Value, customer.Id.Value, task.Id.Value, task.Version, call?.Id.Value ?? default,
            call?.Version ?? 0, call?.StepId ?? "", newest.HasButton("1 ") && newest.Button("1 ").TryGetProperty("a", out var a) ? a.GetString()! : "",
            draft?.Id.Value ?? default, draft?.Version ?? 0, issue?.Id.Value ?? default, issue?.Version ?? 0, contact?.Id.Value ?? default, addressee.Id.Value, grade.Id.Value);
    });

    /// <summary>None of these may be in an answer to somebody who has no part in the owner's customers.</summary>
    public IEnumerable<string> Marks() =>
        new[] { Owner, Customer, Task, Call, Draft, Issue, Contact }.Where(id => id != default).Select(id => id.ToString());
}
