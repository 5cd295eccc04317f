using CrmBot.Domain.Customers;
using CrmBot.Domain.People;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Interactions;

/// <summary>
/// What a real contact does to the customer's plan (TSK-3, BYD-2, BYD-3): what was due is done, what lay ahead moves, the
/// next one counts from this contact. Changes tracked rows only; the caller saves.
/// </summary>
public sealed class RestartCadence(CrmDbContext database, PlaybookLibrary playbooks, WorkingClocks clocks, CompanySettings company)
{
    /// <param name="open">The customer's open tasks, tracked.</param>
    /// <param name="handled">The task that the contact answered, if any.</param>
    /// <returns>How the changed tasks stood before, for undo.</returns>
    public async Task<List<TaskMemento>> AfterAsync(
        Customer customer, IReadOnlyList<CrmTask> open, CrmTask? handled, Interaction contact, DateTime nowUtc, CancellationToken cancellationToken)
    {
        customer.WasContacted(contact.OccurredUtc);
        var changed = new List<TaskMemento>();
        if (handled is not null)
            Complete(handled, contact, changed, nowUtc);
        if (customer.Owner is { } owner)
            await RestartAsync(customer, owner, open, handled, contact, changed, nowUtc, cancellationToken);
        if (handled is not null)
            Free(customer, open, handled, changed, nowUtc);
        return changed;
    }

    private async Task RestartAsync(
        Customer customer, Person owner, IReadOnlyList<CrmTask> open, CrmTask? handled, Interaction contact, List<TaskMemento> changed, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var playbook = playbooks.For(customer.PlaybookId);
        if (CarePlan.SalesCallback(playbook, customer.Tier) is not { } cadence || await database.IsLeftAloneAsync(customer.Id, cancellationToken))
            return;
        var clock = clocks.Of(owner);
        var (day, today) = (clock.LocalDay(contact.OccurredUtc), clock.LocalDay(nowUtc));
        var loads = await DayLoads.ReadAsync(database, owner.Id, cadence.Every.AddTo(day), cadence.Latest.AddTo(day), cancellationToken);
        var next = CarePlan.Cadence(playbook, customer.Tier, cadence, day, null, today, clock, d => loads.On(owner.Id, d), company.ContactsPerDay);
        var stays = false;
        foreach (var task in open.Where(t => t.IsOpen && t.Kind == TaskKind.TierCallback && t != handled))
        {
            if (task.Rule == next.Rule && task.Occurrence == next.Occurrence)
                stays = true;
            else if (WasAskedFor(task, handled, today))
                Complete(task, contact, changed, nowUtc);
            else
                stays |= Move(task, next, changed);
        }

        if (!stays)
            Plan(await FreeAsync(next, customer, cancellationToken), customer, owner, contact, nowUtc);
    }

    private void Free(Customer customer, IReadOnlyList<CrmTask> open, CrmTask handled, List<TaskMemento> changed, DateTime nowUtc)
    {
        var clock = clocks.Of(customer.Owner?.Hours ?? Person.DefaultHours, customer.Owner?.Zone ?? Person.DefaultZone);
        foreach (var task in TaskBundle.Of(handled, open).ToList())
        {
            changed.Add(task.Remember());
            TaskBundle.Free(task, clock, nowUtc);
        }
    }

    /// <summary>A second contact of a day whose first one's task is closed already gets a key of its own.</summary>
    private async Task<OwedTask> FreeAsync(OwedTask next, Customer customer, CancellationToken cancellationToken)
    {
        var taken = await database.Tasks.Where(t => t.CustomerId == customer.Id && t.Rule == next.Rule && t.Occurrence.StartsWith(next.Occurrence))
            .CountAsync(cancellationToken);
        return taken == 0 ? next : next with { Occurrence = $"{next.Occurrence}#{taken + 1}" };
    }

    private static bool WasAskedFor(CrmTask task, CrmTask? handled, DateOnly today) =>
        task.DueOn <= today || task.RemindStage != RemindStage.Due || (handled is not null && task.BundledWithId == handled.Id);

    private static bool Move(CrmTask task, OwedTask next, List<TaskMemento> changed)
    {
        changed.Add(task.Remember());
        task.MoveTo(next.Occurrence, next.Schedule);
        return true;
    }

    private static void Complete(CrmTask task, Interaction contact, List<TaskMemento> changed, DateTime nowUtc)
    {
        changed.Add(task.Remember());
        task.Complete(contact.PersonId, contact.Id, nowUtc);
    }

    private void Plan(OwedTask next, Customer customer, Person owner, Interaction contact, DateTime nowUtc)
    {
        var task = next.For(customer, owner.Id, nowUtc);
        task.ComeFrom(contact.Id);
        database.Tasks.Add(task);
    }
}
