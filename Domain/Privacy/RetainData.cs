using System.Linq.Expressions;
using CrmBot.Domain.Calls;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Issues;
using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Privacy;

/// <summary>
/// Finds personal data that is past the time for which it may be kept, and lets it go (SEC-3, PIPL 19 and 47): contacts through
/// <see cref="EraseContact"/>, each with its access record in its own save; drafts and unsaved answers, which belong to nobody's
/// record. A contact's time counts from the last that happened with the customer: a logged contact, a purchase, an issue, or
/// that they came into the archive. Twice does nothing twice; of two nodes at once the second to save leaves it to the first.
/// </summary>
public sealed class RetainData(CrmDbContext database, EraseContact erase, RetentionSettings settings)
{
    public const string Action = "retention-erase";

    private const int BatchSize = 50;

    /// <summary>Changes nothing.</summary>
    public async Task<RetentionReport> LookAsync(DateTime nowUtc, CancellationToken cancellationToken)
    {
        var contacts = await PastAsync(Past(nowUtc), nowUtc, cancellationToken);
        return new RetentionReport(
            [.. contacts.Select(c => new RetainedContact(c.TenantId, c.Number, c.Verdict))],
            await OldDrafts(nowUtc).CountAsync(cancellationToken), await OldAnswers(nowUtc).CountAsync(cancellationToken));
    }

    /// <summary>Does it, a contact in a save; each batch is looked at anew just before.</summary>
    /// <param name="most">Contacts in this run; the others are left for the next.</param>
    /// <returns>What was done, and what was left alone.</returns>
    public async Task<RetentionReport> ApplyAsync(DateTime nowUtc, CancellationToken cancellationToken, int most = int.MaxValue)
    {
        var all = await PastAsync(Past(nowUtc), nowUtc, cancellationToken);
        var due = all.FindAll(c => c.Verdict == RetentionVerdict.Due);
        var done = all.Except(due).Select(c => new RetainedContact(c.TenantId, c.Number, c.Verdict)).ToList();
        done.AddRange(due.Skip(most).Select(c => new RetainedContact(c.TenantId, c.Number, RetentionVerdict.Later)));
        foreach (var batch in due.Take(most).Chunk(BatchSize))
        {
            var ids = batch.Select(c => c.Id).ToList();
            foreach (var contact in await PastAsync(Past(nowUtc).Where(c => ids.Contains(c.Id)), nowUtc, cancellationToken))
            {
                if (await TryAsync(contact, nowUtc, cancellationToken) is { } verdict)
                    done.Add(new RetainedContact(contact.TenantId, contact.Number, verdict));
            }
        }

        var drafts = await OldDrafts(nowUtc).ExecuteDeleteAsync(cancellationToken);
        var answers = await OldAnswers(nowUtc).ExecuteDeleteAsync(cancellationToken);
        return new RetentionReport([.. done.OrderBy(c => c.TenantId, StringComparer.Ordinal).ThenBy(c => c.Number, StringComparer.Ordinal)], drafts, answers);
    }

    /// <returns>Null: another node has done it meanwhile.</returns>
    private async Task<RetentionVerdict?> TryAsync(PastContact contact, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (contact.Verdict != RetentionVerdict.Due)
            return contact.Verdict;
        try
        {
            var erased = await erase.EraseAsync(contact.CustomerId, contact.Id, SystemActors.Retention(contact.TenantId), Action, nowUtc, cancellationToken);
            return erased switch
            {
                { Refusal: OnLegalHold } => RetentionVerdict.LegalHold,
                { IsRefused: true } => null,
                _ => erased.Value.WasSoBefore ? null : RetentionVerdict.Due,
            };
        }
        catch (DbUpdateConcurrencyException)
        {
            return RetentionVerdict.Later;
        }
        finally
        {
            database.ChangeTracker.Clear();
        }
    }

    private IQueryable<Contact> Past(DateTime nowUtc)
    {
        var (silent, lost) = Limits(nowUtc);
        var (silentDay, lostDay) = (DateOnly.FromDateTime(silent), DateOnly.FromDateTime(lost));
        var customers = database.Customers.Where(c =>
            (c.Status == CustomerStatus.Lost
                && c.CreatedUtc < lost && (c.LastContactUtc == null || c.LastContactUtc < lost)
                && !database.Interactions.Any(i => i.CustomerId == c.Id && i.UndoneUtc == null && i.OccurredUtc >= lost)
                && !database.Issues.Any(i => i.CustomerId == c.Id && i.ReceivedUtc >= lost)
                && !database.Purchases.Any(p => p.CustomerId == c.Id && p.PurchasedOn >= lostDay))
            || (c.CreatedUtc < silent && (c.LastContactUtc == null || c.LastContactUtc < silent)
                && !database.Interactions.Any(i => i.CustomerId == c.Id && i.UndoneUtc == null && i.OccurredUtc >= silent)
                && !database.Issues.Any(i => i.CustomerId == c.Id && i.ReceivedUtc >= silent)
                && !database.Purchases.Any(p => p.CustomerId == c.Id && p.PurchasedOn >= silentDay)));
        return database.Contacts.Where(c => c.ErasedUtc == null && customers.Any(x => x.Id == c.CustomerId));
    }

    private async Task<List<PastContact>> PastAsync(IQueryable<Contact> past, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var (silent, lost) = Limits(nowUtc);
        var rows = await past.AsNoTracking().Join(database.Customers, c => c.CustomerId, x => x.Id, (c, x) => new
        {
            c.Id,
            c.CustomerId,
            x.TenantId,
            x.Number,
            IsLost = x.Status == CustomerStatus.Lost,
            IsHeld = c.LegalHoldUtc != null,
            IsRestricted = c.RestrictedUtc != null,
            HasIssue = database.Issues.Any(i => i.CustomerId == x.Id && i.State != IssueState.Closed),
            HasTask = database.Tasks.Where(t => t.CustomerId == x.Id).Any(IsOwed),
        }).OrderBy(r => r.TenantId).ThenBy(r => r.Number).ToListAsync(cancellationToken);
        // Somebody may have come to an old customer yesterday.
        return rows.Where(r => r.Id.MadeUtc < (r.IsLost ? lost : silent))
            .Select(r => new PastContact(r.Id, r.CustomerId, r.TenantId, r.Number, Verdict(r.IsHeld, r.IsRestricted, r.HasIssue, r.HasTask))).ToList();
    }

    // The callbacks that rules plan are no reason: they would be planned for ever.
    private static Expression<Func<CrmTask, bool>> IsOwed => t =>
        t.State == CrmTaskState.InProgress ||
        (t.State == CrmTaskState.Open && t.Kind != TaskKind.TierCallback && t.Kind != TaskKind.SpecialCallback);

    private static RetentionVerdict Verdict(bool isHeld, bool isRestricted, bool hasIssue, bool hasTask) => (isHeld, isRestricted, hasIssue, hasTask) switch
    {
        (true, _, _, _) => RetentionVerdict.LegalHold,
        (_, true, _, _) => RetentionVerdict.Restricted,
        (_, _, true, _) => RetentionVerdict.OpenIssue,
        (_, _, _, true) => RetentionVerdict.OpenTask,
        _ => RetentionVerdict.Due,
    };

    private IQueryable<IssueDraft> OldDrafts(DateTime nowUtc)
    {
        var before = DraftLimit(nowUtc);
        return database.IssueDrafts.Where(d => d.ReceivedUtc < before && !database.Contacts.Any(c =>
            c.CustomerId == d.CustomerId && (c.LegalHoldUtc != null || c.RestrictedUtc != null)));
    }

    private IQueryable<CallAnswer> OldAnswers(DateTime nowUtc)
    {
        var before = DraftLimit(nowUtc);
        return database.CallAnswers.Where(a => database.CallSessions.Any(s =>
            s.Id == a.CallSessionId && s.State == CallState.Dropped && s.EndedUtc < before && !database.Contacts.Any(c =>
                c.CustomerId == s.CustomerId && (c.LegalHoldUtc != null || c.RestrictedUtc != null))));
    }

    // Whoever is silent for long enough may be lost as well.
    private (DateTime Silent, DateTime Lost) Limits(DateTime nowUtc)
    {
        var (silent, lost) = (Limit(nowUtc, settings.SilentYears), Limit(nowUtc, settings.LostYears));
        return (silent, silent > lost ? silent : lost);
    }

    // What is never due lies before all time.
    private static DateTime Limit(DateTime nowUtc, int years) => years == 0 ? DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc) : nowUtc.AddYears(-years);

    private DateTime DraftLimit(DateTime nowUtc) => settings.DraftDays == 0 ? Limit(nowUtc, 0) : nowUtc.AddDays(-settings.DraftDays);

    private sealed record PastContact(ContactId Id, CustomerId CustomerId, string TenantId, string Number, RetentionVerdict Verdict);
}
