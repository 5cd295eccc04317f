using CrmBot.Domain.People;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Storage;
using CrmBot.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Issues;

/// <summary>
/// The tick: an issue's clock that has run out tells the owner at once, and the owner's manager after the playbook's time
/// (ISS-4, BYD-8); if the issue moves on before, the manager hears nothing. Reads one index; a second tick or node makes
/// nothing twice.
/// </summary>
public sealed class RaiseIssueAlarms(CrmDbContext database, PlaybookLibrary playbooks, WorkingClocks clocks)
{
    private const int BatchSize = 200;

    private static readonly Func<CrmDbContext, DateTime, IAsyncEnumerable<Issue>> FindRipe =
        EF.CompileAsyncQuery((CrmDbContext db, DateTime nowUtc) => db.Issues.Include(i => i.Customer)
            .Where(i => i.NextAlarmUtc <= nowUtc).OrderBy(i => i.NextAlarmUtc).Take(BatchSize));

    /// <returns>How many reminders were made.</returns>
    public async Task<int> RaiseAsync(DateTime nowUtc, CancellationToken cancellationToken)
    {
        var total = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            var ripe = await FindRipe(database, nowUtc).ToListAsync(cancellationToken);
            if (ripe.Count == 0)
                return total;
            var made = await RaiseBatchAsync(ripe, cancellationToken);
            if (!await SaveAsync(cancellationToken))
                return total;
            total += made;
        }

        return total;
    }

    private async Task<int> RaiseBatchAsync(List<Issue> ripe, CancellationToken cancellationToken)
    {
        var owners = ripe.ConvertAll(i => i.OwnerId).Distinct().ToList();
        var people = await database.People.AsNoTracking().Where(p => owners.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        var told = await ToldAsync(ripe, cancellationToken);
        var made = 0;
        foreach (var issue in ripe)
        {
            made += people.TryGetValue(issue.OwnerId, out var owner) ? Raise(issue, owner, told) : 0;
            issue.ClockMissed();
        }

        return made;
    }

    // Two clocks of a kind may end at one moment (S1: response with a solution): that is one alarm, not a broken batch.
    private async Task<HashSet<(PersonId, ReminderKind, string, DateTime)>> ToldAsync(List<Issue> ripe, CancellationToken cancellationToken)
    {
        var subjects = ripe.ConvertAll(i => i.Id.Value.ToString());
        var rows = await database.Reminders.AsNoTracking().Where(r => subjects.Contains(r.Subject))
            .Select(r => new { r.RecipientId, r.Kind, r.Subject, r.MomentUtc }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => (r.RecipientId, r.Kind, r.Subject, r.MomentUtc))];
    }

    private int Raise(Issue issue, Person owner, HashSet<(PersonId, ReminderKind, string, DateTime)> told)
    {
        var moment = issue.NextAlarmUtc!.Value;
        var made = Add(issue, owner.Id, ReminderKind.IssueLate, moment, told);
        if (owner.ManagerId is not { } manager)
            return made;
        var after = playbooks.For(issue.Customer!.PlaybookId).Escalation.IssueToManagerAfter;
        return made + Add(issue, manager, ReminderKind.IssueEscalation, after.After(moment, clocks.Of(owner)), told);
    }

    private int Add(Issue issue, PersonId recipient, ReminderKind kind, DateTime moment, HashSet<(PersonId, ReminderKind, string, DateTime)> told)
    {
        var subject = issue.Id.Value.ToString();
        if (!told.Add((recipient, kind, subject, moment)))
            return 0;
        var reminder = new Reminder(ReminderId.New(moment), issue.TenantId, recipient, kind, subject, moment);
        reminder.ConcernIssue(issue.Id);
        database.Reminders.Add(reminder);
        return 1;
    }

    private async Task<bool> SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || exception.IsDuplicateKey())
        {
            return false;
        }
        finally
        {
            database.ChangeTracker.Clear();
        }
    }
}
