using CrmBot.Domain.Interactions;
using CrmBot.Domain.People;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Storage;
using CrmBot.Domain.WorkingTime;

namespace CrmBot.Domain.Tasks;

/// <summary>Lets one occurrence go, with a reason; the cadence goes on from the skipped date (TSK-1).</summary>
public sealed class SkipTask(CrmDbContext database, OpenTaskForPress tasks, PlaybookLibrary playbooks, WorkingClocks clocks, CompanySettings company)
{
    public async Task<Outcome<CrmTaskId>> SkipAsync(CrmTaskId id, int rev, string reason, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return new AnswerNeeded("reason");
        var opened = await tasks.OpenAsync(id, rev, actor, nowUtc, cancellationToken);
        if (opened.IsRefused)
            return opened.Refusal!;
        var task = opened.Value;
        task.Skip(actor.Id, reason.Trim(), nowUtc);
        if (task.Kind == TaskKind.TierCallback)
            PlanNext(task, nowUtc);
        TaskBundle.Free(task, await tasks.OpenTasksOfAsync(task.CustomerId, cancellationToken), clocks.Of(actor), nowUtc);
        await tasks.RefreshOthersAsync(id, cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        return id;
    }

    private void PlanNext(CrmTask skipped, DateTime nowUtc)
    {
        var customer = skipped.Customer!;
        var playbook = playbooks.For(customer.PlaybookId);
        if (customer.Owner is not { } owner || CarePlan.SalesCallback(playbook, customer.Tier) is not { } cadence)
            return;
        var clock = clocks.Of(owner);
        var next = CarePlan.Cadence(playbook, customer.Tier, cadence, skipped.DueOn, null, clock.LocalDay(nowUtc), clock, _ => 0, company.ContactsPerDay);
        database.Tasks.Add(next.For(customer, owner.Id, nowUtc));
    }
}
