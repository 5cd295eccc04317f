using CrmBot.Domain.Customers;
using CrmBot.Domain.People;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Storage;
using CrmBot.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tasks;

/// <summary>
/// The planner (TSK-2): gives every customer that changed since it was last looked at the tasks which its playbook owes.
/// Running it twice, or on two nodes, makes nothing twice: the unique index decides, the loser looks again.
/// </summary>
public sealed class PlanTasks(CrmDbContext database, PlaybookLibrary playbooks, WorkingClocks clocks, CompanySettings company)
{
    private const int BatchSize = 500;

    /// <returns>How many tasks were made.</returns>
    public async Task<int> PlanAsync(DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (!await database.Customers.AnyAsync(c => c.PlannedUtc == null, cancellationToken))
            return 0;
        var people = await database.People.AsNoTracking().ToDictionaryAsync(p => p.Id, cancellationToken);
        var loads = await DayLoads.ReadAsync(database, cancellationToken);
        var made = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            var batch = await PlanBatchAsync(people, loads, nowUtc, cancellationToken);
            if (batch is null)
                return made;
            made += batch.Value;
        }

        return made;
    }

    private async Task<int?> PlanBatchAsync(Dictionary<PersonId, Person> people, DayLoads loads, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var customers = await database.Customers.Where(c => c.PlannedUtc == null)
            .OrderBy(c => c.Number).Take(BatchSize).ToListAsync(cancellationToken);
        if (customers.Count == 0)
            return null;
        var ids = customers.ConvertAll(c => c.Id);
        var known = (await database.Tasks.Where(t => ids.Contains(t.CustomerId)).ToListAsync(cancellationToken)).ToLookup(t => t.CustomerId);
        var purchases = (await database.Purchases.AsNoTracking().Where(p => ids.Contains(p.CustomerId)).ToListAsync(cancellationToken)).ToLookup(p => p.CustomerId);
        var graded = (await database.GradeChanges.AsNoTracking().Where(g => ids.Contains(g.CustomerId) && g.FromGrade != null && g.FromGrade != g.ToGrade)
            .Select(g => new { g.CustomerId, g.ChangedUtc }).ToListAsync(cancellationToken)).ToLookup(g => g.CustomerId, g => g.ChangedUtc);
        var alone = (await database.LeftAlone().Where(c => ids.Contains(c.Id)).Select(c => c.Id).ToListAsync(cancellationToken)).ToHashSet();
        var (made, changed) = (0, new List<CrmTaskId>());
        foreach (var customer in customers)
        {
            if (alone.Contains(customer.Id))
                Withdraw([.. known[customer.Id].Where(t => t is { State: CrmTaskState.Open, IsContact: true })], EndContacts.DoNotContact, changed, nowUtc);
            else if (customer.OwnerId is { } owner && people.TryGetValue(owner, out var person))
                made += PlanOne(customer, [.. known[customer.Id]], purchases[customer.Id], graded[customer.Id], person, loads, changed, nowUtc);
            customer.WasPlanned(nowUtc);
        }

        await RefreshAsync(changed, cancellationToken);
        return await SaveAsync(made, cancellationToken);
    }

    private int PlanOne(
        Customer customer, List<CrmTask> known, IEnumerable<Purchase> purchases, IEnumerable<DateTime> changesOfTier, Person owner, DayLoads loads,
        List<CrmTaskId> changed, DateTime nowUtc)
    {
        var clock = clocks.Of(owner);
        var today = clock.LocalDay(nowUtc);
        var facts = new CareFacts(
            customer.Tier, clock.LocalDay(customer.CreatedUtc), customer.LastContactUtc is { } last ? clock.LocalDay(last) : null,
            customer.SignedOn, changesOfTier.Select(c => (DateOnly?)clock.LocalDay(c)).Max(), [.. purchases.Select(p => (p.Id, p.PurchasedOn))]);
        // Whoever is lost is left in peace until somebody wins them back.
        var owed = customer.Status == CustomerStatus.Lost
            ? []
            : CarePlan.Owed(playbooks.For(customer.PlaybookId), facts, today, clock, d => loads.On(owner.Id, d), company.ContactsPerDay).ToList();
        WithdrawOutdated(known, owed, changed, nowUtc);
        foreach (var task in known.Where(t => t.State == CrmTaskState.Open && t is { Kind: TaskKind.TierCallback, IsLent: false } && t.AssigneeId != owner.Id))
        {
            task.HandTo(owner.Id, task.NextRemindUtc ?? nowUtc);
            changed.Add(task.Id);
        }
        return owed.Count(task => Make(task, customer, known, owner.Id, loads, nowUtc));
    }

    private bool Make(OwedTask owed, Customer customer, List<CrmTask> known, PersonId owner, DayLoads loads, DateTime nowUtc)
    {
        var before = known.Find(k => k.Rule == owed.Rule && k.Occurrence == owed.Occurrence);
        if (before is { State: not CrmTaskState.Cancelled })
            return false;
        if (before is null)
            database.Tasks.Add(owed.For(customer, owner, nowUtc));
        else
            before.Renew(owed.Schedule);
        loads.Add(owner, owed.Schedule.DueOn);
        return true;
    }

    // A change of tier or of the rule book takes back what the old rule had planned (GRD-1, BYD-4).
    private static void WithdrawOutdated(List<CrmTask> known, List<OwedTask> owed, List<CrmTaskId> changed, DateTime nowUtc)
    {
        var outdated = known.Where(t => t.State == CrmTaskState.Open && t.Kind == TaskKind.TierCallback && !owed.Exists(o => o.Rule == t.Rule));
        Withdraw([.. outdated], null, changed, nowUtc);

        owed.RemoveAll(o => o.Kind == TaskKind.TierCallback && known.Exists(k => k.IsOpen && k.Rule == o.Rule));
    }

    private static void Withdraw(List<CrmTask> tasks, string? reason, List<CrmTaskId> changed, DateTime nowUtc)
    {
        foreach (var task in tasks)
        {
            task.Cancel(nowUtc, reason);
            changed.Add(task.Id);
        }
    }

    /// <summary>What was not sent yet is withdrawn, what is in a chat shows the new state with the next tick (TSK-6).</summary>
    private async Task RefreshAsync(List<CrmTaskId> changed, CancellationToken cancellationToken)
    {
        if (changed.Count == 0)
            return;
        foreach (var reminder in await database.Reminders.Where(r => r.TaskId != null && changed.Contains(r.TaskId.Value)).ToListAsync(cancellationToken))
        {
            if (reminder.State == ReminderState.Waiting)
                reminder.Withdraw();
            else if (reminder is { State: ReminderState.Sent, ActivityId: not null })
                reminder.AskForRefresh();
        }
    }

    private async Task<int> SaveAsync(int made, CancellationToken cancellationToken)
    {
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return made;
        }
        catch (DbUpdateConcurrencyException)
        {
            return 0;
        }
        catch (DbUpdateException exception) when (exception.IsDuplicateKey())
        {
            return 0;
        }
        finally
        {
            database.ChangeTracker.Clear();
        }
    }
}
