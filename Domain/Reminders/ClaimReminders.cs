using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Reminders;

/// <summary>
/// Leases what is ripe to one node (TSK-9). A lease is claimed by the row's own predicate, so two nodes never hold the
/// same row; a lease that ran out (its node died) may be claimed again. Outside a person's working time only alarms go.
/// </summary>
public sealed class ClaimReminders(CrmDbContext database, WorkingClocks clocks, CompanySettings company)
{
    public static readonly TimeSpan LeaseFor = TimeSpan.FromMinutes(2);

    private const int BatchSize = 400;

    private static readonly Func<CrmDbContext, DateTime, CancellationToken, Task<bool>> AnyRipe =
        EF.CompileAsyncQuery((CrmDbContext db, DateTime nowUtc, CancellationToken _) =>
            db.Reminders.Any(r => r.State == ReminderState.Waiting && r.NotBeforeUtc <= nowUtc));

    /// <param name="present">Whoever has just opened the chat: nothing that reaches them interrupts, whatever the hour.</param>
    public async Task<IReadOnlyList<ReminderMail>> ClaimAsync(string node, PersonId? present, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (present is null && !await AnyRipe(database, nowUtc, cancellationToken))
            return [];
        var leaseUntil = nowUtc + LeaseFor;
        var lease = $"{node}/{Guid.CreateVersion7(nowUtc):N}";
        if (await LeaseAsync(lease, leaseUntil, present, nowUtc, cancellationToken) == 0)
            return [];
        var rows = await ReadAsync(lease, cancellationToken);
        var people = await PeopleAsync(rows, cancellationToken);
        var mails = new List<ReminderMail>();
        foreach (var group in rows.GroupBy(r => r.RecipientId))
        {
            if (await MailAsync(people[group.Key], [.. group.Select(r => r.Reminder)], present, leaseUntil, nowUtc, cancellationToken) is { } mail)
                mails.Add(mail);
        }

        return mails;
    }

    private async Task<int> LeaseAsync(string lease, DateTime leaseUntil, PersonId? present, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var ripe = database.Reminders.Where(r => r.State == ReminderState.Waiting && (r.LeaseUntilUtc == null || r.LeaseUntilUtc < nowUtc));
        ripe = present is { } person
            ? ripe.Where(r => r.RecipientId == person && r.MomentUtc <= nowUtc)
            : ripe.Where(r => r.NotBeforeUtc <= nowUtc);
        var ids = await ripe.OrderBy(r => r.NotBeforeUtc).Select(r => r.Id).Take(BatchSize).ToListAsync(cancellationToken);
        return await database.Reminders
            .Where(r => ids.Contains(r.Id) && r.State == ReminderState.Waiting && (r.LeaseUntilUtc == null || r.LeaseUntilUtc < nowUtc))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.LeasedBy, lease).SetProperty(r => r.LeaseUntilUtc, leaseUntil), cancellationToken);
    }

    private async Task<List<Leased>> ReadAsync(string lease, CancellationToken cancellationToken) =>
        await database.Reminders.AsNoTracking().Where(r => r.LeasedBy == lease && r.State == ReminderState.Waiting)
            .Select(r => new Leased(r.RecipientId, new WaitingReminder(
                r.Id, r.Kind, r.Subject, r.TaskId, r.IssueId, r.MomentUtc, r.Attempts,
                r.Task == null ? null : r.Task.Customer!.Tier, r.Task == null ? null : r.Task.DueOn, r.Task == null ? null : r.Task.Customer!.Number)))
            .ToListAsync(cancellationToken);

    private async Task<Dictionary<PersonId, Person>> PeopleAsync(List<Leased> rows, CancellationToken cancellationToken)
    {
        var ids = rows.ConvertAll(r => r.RecipientId).Distinct().ToList();
        return await database.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
    }

    private async Task<ReminderMail?> MailAsync(
        Person person, List<WaitingReminder> waiting, PersonId? present, DateTime leaseUntil, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var clock = clocks.Of(person);
        var ranked = WaitingReminder.Rank(waiting).ToList();
        var isWelcome = present == person.Id || clock.IsWorkingMoment(nowUtc);
        var pushes = isWelcome
            ? AttentionBudget.Share(ranked, await SentTodayAsync(person.Id, clock, nowUtc, cancellationToken), company.PushesPerDay)
            : new Pushes(ranked.FindAll(r => r.IsAlarm), [], ranked.FindAll(r => !r.IsAlarm));
        if (pushes.Held.Count > 0)
            await HoldAsync(pushes.Held, isWelcome ? NextMorning(clock, nowUtc) : clock.NextWorkingMoment(nowUtc), cancellationToken);
        return pushes.Single.Count + pushes.Digest.Count == 0
            ? null
            : new ReminderMail(AsActor(person), person.Reach == ReachState.Reachable ? person.Address : null, pushes, leaseUntil);
    }

    private Task<int> SentTodayAsync(PersonId person, WorkingClock clock, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var from = clock.MomentUtc(clock.LocalDay(nowUtc), TimeOnly.MinValue);
        return database.Reminders.CountAsync(r => r.RecipientId == person && r.SentUtc >= from && !r.IsInDigest &&
            r.Kind != ReminderKind.IssueLate && r.Kind != ReminderKind.IssueEscalation && r.Kind != ReminderKind.IssueAssigned, cancellationToken);
    }

    private Task<int> HoldAsync(IReadOnlyList<WaitingReminder> held, DateTime untilUtc, CancellationToken cancellationToken)
    {
        var ids = held.Select(r => r.Id).ToList();
        return database.Reminders.Where(r => ids.Contains(r.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.NotBeforeUtc, untilUtc).SetProperty(r => r.LeasedBy, (string?)null).SetProperty(r => r.LeaseUntilUtc, (DateTime?)null),
            cancellationToken);
    }

    private static DateTime NextMorning(WorkingClock clock, DateTime nowUtc) =>
        clock.StartOfDayUtc(clock.NextWorkingDay(clock.LocalDay(nowUtc).AddDays(1)));

    private static Actor AsActor(Person p) =>
        new(p.Id, p.TenantId, p.AadObjectId, p.Name, p.EnglishName, p.Role, p.TeamId, p.Language ?? Language.English, p.Zone, p.Hours);

    private sealed record Leased(PersonId RecipientId, WaitingReminder Reminder);
}
