using CrmBot.Bot.Playground.SampleArchive;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Bot.Playground;

/// <summary>
/// For the demo alone: whenever it starts, the sample's C002 is due today, so that a newcomer sees its reminder. Until
/// somebody has dealt with C002, its last contact moves along with the days; everything else ages as in real life.
/// </summary>
public sealed class KeepSampleCurrent(CrmDbContext database, PlaybookLibrary playbooks, WorkingClocks clocks)
{
    private const string Number = "C002";
    private static readonly TimeOnly Hour = new(10, 0);

    /// <summary>Changes the last contact and an open callback; a customer who was just imported is planned afterwards.</summary>
    public async Task RunAsync(string tenantId, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var name = SampleArchiveTables.Customers.First(sample => sample.Number == Number).Name;
        var customer = await database.Customers.Include(c => c.Owner)
            .FirstOrDefaultAsync(c => c.TenantId == tenantId && c.Number == Number && c.Name == name, cancellationToken);
        if (customer?.Owner is null || await WasTouchedAsync(customer.Id, cancellationToken))
            return;
        var task = await database.Tasks.FirstOrDefaultAsync(
            t => t.CustomerId == customer.Id && t.Kind == TaskKind.TierCallback && t.State == CrmTaskState.Open, cancellationToken);
        if (task is null ? customer.PlannedUtc is null : task is { SnoozedUntilUtc: null, Attempts: 0 } && task.AssigneeId == customer.OwnerId)
            await MoveAsync(customer, task, nowUtc, cancellationToken);
        database.ChangeTracker.Clear();
    }

    /// <summary>The last day from which the cadence's next contact is not after today: months are not equally long.</summary>
    private static DateOnly LastContactFor(CalendarInterval every, DateOnly today)
    {
        var day = today;
        while (every.AddTo(day) > today)
            day = day.AddDays(-1);
        return day;
    }

    private Task<bool> WasTouchedAsync(CustomerId customer, CancellationToken cancellationToken) => database.Interactions.AnyAsync(
        i => i.CustomerId == customer && i.UndoneUtc == null && !database.Tasks.Any(t => t.Id == i.TaskId && t.Rule == TaskRules.Import),
        cancellationToken);

    private async Task MoveAsync(Customer customer, CrmTask? task, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var playbook = playbooks.For(customer.PlaybookId);
        var clock = clocks.Of(customer.Owner!);
        var today = clock.LocalDay(nowUtc);
        if (CarePlan.SalesCallback(playbook, customer.Tier) is not { } cadence || task?.DueOn == today)
            return;
        var day = LastContactFor(cadence.Every, today);
        await MoveContactAsync(customer, day, clock, cancellationToken);
        if (task is not null)
        {
            var next = CarePlan.Cadence(playbook, customer.Tier, cadence, day, null, today, clock, _ => 0, contactsPerDay: 1);
            task.MoveTo(next.Occurrence, next.Schedule);
            foreach (var reminder in await database.Reminders.Where(r => r.TaskId == task.Id && r.State == ReminderState.Waiting).ToListAsync(cancellationToken))
                reminder.Withdraw();
        }

        await database.SaveChangesAsync(cancellationToken);
    }

    private async Task MoveContactAsync(Customer customer, DateOnly day, WorkingClock clock, CancellationToken cancellationToken)
    {
        var at = clock.MomentUtc(day, Hour);
        customer.ContactUndone(at);
        var contact = await database.Interactions.Where(i => i.CustomerId == customer.Id && i.UndoneUtc == null)
            .OrderByDescending(i => i.OccurredUtc).FirstOrDefaultAsync(cancellationToken);
        if (contact is null)
            return;
        database.Entry(contact).Property(i => i.OccurredUtc).CurrentValue = at;
        database.Entry(contact).Property(i => i.RecordedUtc).CurrentValue = at;
        var done = await database.Tasks.FirstAsync(t => t.Id == contact.TaskId, cancellationToken);
        done.Schedule(ContactSchedule.OnDay(day, day, clock));
        done.Complete(contact.PersonId, contact.Id, at);
    }
}
