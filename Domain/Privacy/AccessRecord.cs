using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using CrmBot.Domain.Customers;
using CrmBot.Domain.People;

namespace CrmBot.Domain.Privacy;

/// <summary>
/// Who saw or changed a customer's data, or asked for it in vain, when and why (SEC-3, BYD-18). Append-only: each record gets
/// the next number and the hash of the one before it, so a record that was changed, taken out or put in later breaks the
/// chain. Holds no data of the customer.
/// </summary>
public sealed class AccessRecord
{
    public const int LongestNote = 200;

    private AccessRecord() { }

    /// <param name="contactId">Whose data it was about; null: the customer's at large.</param>
    /// <param name="note">The reason in the person's own words, null when <paramref name="reason"/> says it; of a change the names of the columns.</param>
    public AccessRecord(
        AccessRecordId id, string tenantId, PersonId personId, CustomerId customerId, ContactId? contactId, string action, RevealReason? reason, string? note, DateTime atUtc)
    {
        Id = id;
        TenantId = tenantId;
        PersonId = personId;
        CustomerId = customerId;
        ContactId = contactId;
        Action = action;
        Reason = reason;
        Note = note;
        AtUtc = atUtc;
    }

    public AccessRecordId Id { get; private set; }

    /// <summary>From 1 on, without a gap, within the tenant; null until it is sealed, some seconds after it was written.</summary>
    public long? Number { get; private set; }

    public string TenantId { get; private set; } = "";
    public PersonId PersonId { get; private set; }

    /// <summary>Null in records from before every look was kept; they name the contact.</summary>
    public CustomerId? CustomerId { get; private set; }

    public ContactId? ContactId { get; private set; }

    /// <summary>"see", "see-in-list", "refused" (<see cref="SeenCustomers"/>), "change" (<see cref="AccessLog.ChangeAction"/>), or a use case's own, "reveal-phone".</summary>
    public string Action { get; private set; } = "";

    /// <summary>Null where none is asked, and in records from before reasons were.</summary>
    public RevealReason? Reason { get; private set; }

    public string? Note { get; private set; }
    public DateTime AtUtc { get; private set; }

    /// <summary>Of the record before; empty in the first.</summary>
    public string PreviousHash { get; private set; } = "";

    /// <summary>SHA-256 over all the rest, in hex; empty until it is sealed, and in records from before the chain.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Puts it into the chain, for good.</summary>
    /// <param name="previous">The tenant's newest sealed record; null: this is the first.</param>
    public void Seal(AccessRecord? previous)
    {
        if (Number is not null)
            throw new InvalidOperationException("It is sealed already.");
        Number = (previous?.Number ?? 0) + 1;
        PreviousHash = previous?.Hash ?? "";
        Hash = ComputeHash();
    }

    /// <summary>Whether the record is as it was sealed, and stands right behind the other.</summary>
    public bool Follows(AccessRecord? previous) =>
        Number == (previous?.Number ?? 0) + 1 && PreviousHash == (previous?.Hash ?? "") && Hash == ComputeHash();

    // As JSON, so that no text can look like two fields. Moments are stored to the microsecond. Records from before every look
    // was kept have no customer, and their hash was made without it.
    private string ComputeHash()
    {
        List<string?> fields =
        [
            Number?.ToString(CultureInfo.InvariantCulture), Id.Value.ToString(), TenantId, PersonId.Value.ToString(), ContactId?.Value.ToString(),
            Action, Reason?.ToString(), Note, (AtUtc.Ticks / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture), PreviousHash,
        ];
        if (CustomerId is { } customer)
            fields.Add(customer.Value.ToString());
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(fields)));
    }
}
