using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using CrmBot.Domain.Customers;
using CrmBot.Domain.People;

namespace CrmBot.Domain.Privacy;

/// <summary>
/// Who saw which personal data, when and why (SEC-3, BYD-18). Append-only: each record carries the hash of the one before
/// it, so a record that was changed, taken out or put in later breaks the chain. Holds no data of the contact.
/// </summary>
public sealed class AccessRecord
{
    public const int LongestNote = 200;

    private AccessRecord() { }

    /// <param name="previous">The tenant's newest record; null: this is the first.</param>
    /// <param name="note">The reason in the person's own words; null when <paramref name="reason"/> says it.</param>
    public AccessRecord(
        AccessRecordId id, AccessRecord? previous, string tenantId, PersonId personId, ContactId contactId, string action, RevealReason? reason, string? note, DateTime atUtc)
    {
        Id = id;
        Number = (previous?.Number ?? 0) + 1;
        TenantId = tenantId;
        PersonId = personId;
        ContactId = contactId;
        Action = action;
        Reason = reason;
        Note = note;
        AtUtc = atUtc;
        PreviousHash = previous?.Hash ?? "";
        Hash = ComputeHash();
    }

    public AccessRecordId Id { get; private set; }

    /// <summary>From 1 on, without a gap, within the tenant.</summary>
    public long Number { get; private set; }

    public string TenantId { get; private set; } = "";
    public PersonId PersonId { get; private set; }
    public ContactId ContactId { get; private set; }

    /// <summary>"reveal-phone".</summary>
    public string Action { get; private set; } = "";

    /// <summary>Null in records from before reasons were asked.</summary>
    public RevealReason? Reason { get; private set; }

    public string? Note { get; private set; }
    public DateTime AtUtc { get; private set; }

    /// <summary>Of the record before; empty in the first.</summary>
    public string PreviousHash { get; private set; } = "";

    /// <summary>SHA-256 over all the rest, in hex; empty in records from before the chain.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Whether the record is as it was written, and stands right behind the other.</summary>
    public bool Follows(AccessRecord? previous) =>
        Number == (previous?.Number ?? 0) + 1 && PreviousHash == (previous?.Hash ?? "") && Hash == ComputeHash();

    // As JSON, so that no text can look like two fields. Moments are stored to the microsecond.
    private string ComputeHash() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new[]
    {
        Number.ToString(CultureInfo.InvariantCulture), Id.Value.ToString(), TenantId, PersonId.Value.ToString(), ContactId.Value.ToString(),
        Action, Reason?.ToString(), Note, (AtUtc.Ticks / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture), PreviousHash,
    })));
}
