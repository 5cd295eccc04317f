using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Reminders;

/// <summary>
/// Leases what is ripe to one node (TSK-9), all of a person's at once. A lease is claimed by the row's own predicate, so two
/// nodes never hold the same row; a lease that ran out (its node died) may be claimed again. Outside a person's working time
/// only alarms go.
/// </summary>
public sealed class ClaimReminders(CrmDbContext database, WorkingClocks clocks, CompanySettings company)
{
    public static readonly TimeSpan LeaseFor = TimeSpan.FromMinutes(2);

    // In one tenant messages leave one after the other, and the last of them has to go well within the lease.
    private const int BatchSize = 100;

    // Longer than a turn may take: a greeting that is still being sent is not overtaken.
    private static readonly TimeSpan GreetingTakes = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ChatStaysOpen = TimeSpan.FromMinutes(15);

    private static readonly Func<CrmDbContext, DateTime, IAsyncEnumerable<string>> RipeTenants =
        EF.CompileAsyncQuery((CrmDbContext db, DateTime nowUtc) => db.Reminders
            .Where(r => r.State == ReminderState.Waiting && r.NotBeforeUtc <= nowUtc).Select(r => r.TenantId).Distinct());

    private static readonly Func<CrmDbContext, DateTime, DateTime, IAsyncEnumerable<Greeted>> LeftWaiting =
        EF.CompileAsyncQuery((CrmDbContext db, DateTime from, DateTime until) => db.People
            .Where(p => p.WelcomedUtc > from && p.WelcomedUtc < until && !db.Reminders.Any(r => r.RecipientId == p.Id && r.SentUtc >= p.WelcomedUtc))
            .Select(p => new Greeted(p.TenantId, p.Id)));

    /// <summary>Where somebody may be owed a message now. Each tenant is claimed by itself, so that none waits for another's messages.</summary>
    public async Task<IReadOnlyCollection<string>> TenantsAsync(DateTime nowUtc, CancellationToken cancellationToken)
    {
        var tenants = await RipeTenants(database, nowUtc).ToHashSetAsync(cancellationToken: cancellationToken);
        tenants.UnionWith((await LeftWaitingAsync(nowUtc, cancellationToken)).Select(p => p.TenantId));
        return tenants;
    }

    /// <param name="present">
    /// Whoever has just opened the chat: nothing that reaches them interrupts, whatever the hour. Null: everybody. Who was
    /// greeted some minutes ago and got nothing since is present then as well, since the process that greeted has died.
    /// </param>
    /// <param name="nowUtc">The moment of this claim: the lease runs from here.</param>
    public async Task<IReadOnlyList<ReminderMail>> ClaimAsync(
        string node, string tenantId, PersonId? present, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var here = present is { } one ? [one] : (await LeftWaitingAsync(nowUtc, cancellationToken)).FindAll(p => p.TenantId == tenantId).ConvertAll(p => p.Id);
        var lease = $"{node}/{Guid.CreateVersion7(nowUtc):N}";
        if (await LeaseAsync(lease, tenantId, here, isOnlyThem: present is not null, nowUtc, cancellationToken) == 0)
            return [];
        var rows = await ReadAsync(lease, cancellationToken);
        var people = await PeopleAsync(rows, cancellationToken);
        var sent = await SentTodayAsync([.. people.Values], nowUtc, cancellationToken);
        var mails = new List<ReminderMail>();
        foreach (var group in rows.GroupBy(r => r.RecipientId))
        {
            if (await MailAsync(people[group.Key], [.. group.Select(r => r.Reminder)], [.. sent[group.Key]], here.Contains(group.Key), lease, nowUtc, cancellationToken) is { } mail)
                mails.Add(mail);
        }

        return mails;
    }

    private async Task<List<Greeted>> LeftWaitingAsync(DateTime nowUtc, CancellationToken cancellationToken) =>
        await LeftWaiting(database, nowUtc - ChatStaysOpen, nowUtc - GreetingTakes).ToListAsync(cancellationToken);

    private async Task<int> LeaseAsync(string lease, string tenantId, List<PersonId> here, bool isOnlyThem, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var ripe = database.Reminders.Where(r =>
            r.TenantId == tenantId && r.State == ReminderState.Waiting && (r.LeaseUntilUtc == null || r.LeaseUntilUtc < nowUtc));
        // What the channel has refused once keeps its time to wait.
        ripe = isOnlyThem ? ripe.Where(r => here.Contains(r.RecipientId) && r.MomentUtc <= nowUtc)
            : here.Count > 0 ? ripe.Where(r => r.NotBeforeUtc <= nowUtc || (here.Contains(r.RecipientId) && r.MomentUtc <= nowUtc && r.Attempts == 0))
            : ripe.Where(r => r.NotBeforeUtc <= nowUtc);
        var oldest = await ripe.OrderBy(r => r.NotBeforeUtc).Select(r => r.RecipientId).Take(BatchSize).ToListAsync(cancellationToken);
        if (oldest.Count == 0)
            return 0;
        // Whole people: half of somebody's would make a digest of its own, and a second node would write into the same chat.
        var recipients = oldest.Distinct().ToList();
        var leaseUntil = nowUtc + LeaseFor;
        return await ripe.Where(r => recipients.Contains(r.RecipientId))
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
        Person person, List<WaitingReminder> waiting, List<SentReminder> sent, bool isHere, string lease, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var clock = clocks.Of(person);
        var ranked = WaitingReminder.Rank(waiting).ToList();
        var isWelcome = isHere || clock.IsWorkingMoment(nowUtc);
        var pushes = isWelcome
            ? AttentionBudget.Share(ranked, Interruptions(sent, clock, nowUtc), company.PushesPerDay)
            : new Pushes(ranked.FindAll(r => r.IsAlarm), [], ranked.FindAll(r => !r.IsAlarm));
        if (pushes.Held.Count > 0)
            await HoldAsync(pushes.Held, isWelcome ? NextMorning(clock, nowUtc) : clock.NextWorkingMoment(nowUtc), cancellationToken);
        return pushes.Single.Count + pushes.Digest.Count == 0
            ? null
            : new ReminderMail(AsActor(person), person.Reach == ReachState.Reachable ? person.Address : null, pushes, lease);
    }

    /// <summary>What each of them has had since the earliest of their mornings; in one query, since at 08:30 it is asked for everybody.</summary>
    private async Task<ILookup<PersonId, SentReminder>> SentTodayAsync(List<Person> people, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var ids = people.ConvertAll(p => p.Id);
        var from = people.Select(p => StartOfDay(clocks.Of(p), nowUtc)).DefaultIfEmpty(nowUtc).Min();
        var rows = await database.Reminders.AsNoTracking().Where(r => ids.Contains(r.RecipientId) && r.SentUtc >= from)
            .Select(r => new { r.RecipientId, Sent = new SentReminder(r.SentUtc!.Value, r.Kind, r.IsInDigest, r.ActivityId) }).ToListAsync(cancellationToken);
        return rows.ToLookup(r => r.RecipientId, r => r.Sent);
    }

    private static int Interruptions(List<SentReminder> sent, WorkingClock clock, DateTime nowUtc)
    {
        var from = StartOfDay(clock, nowUtc);
        var today = sent.FindAll(r => r.SentUtc >= from);
        // However many rows it has, a digest interrupts once.
        return today.Count(r => !r.IsInDigest && r.Kind is not (ReminderKind.IssueLate or ReminderKind.IssueEscalation or ReminderKind.IssueAssigned))
            + today.Where(r => r.IsInDigest).DistinctBy(r => r.ActivityId).Count();
    }

    private static DateTime StartOfDay(WorkingClock clock, DateTime nowUtc) => clock.MomentUtc(clock.LocalDay(nowUtc), TimeOnly.MinValue);

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

    private sealed record SentReminder(DateTime SentUtc, ReminderKind Kind, bool IsInDigest, string? ActivityId);

    private sealed record Greeted(string TenantId, PersonId Id);
}
