using CrmBot.Domain.Customers;
using CrmBot.Domain.People;

namespace CrmBot.Domain.Privacy;

/// <summary>Who saw which personal data, when (SEC-3). Append-only; holds no personal data itself.</summary>
public sealed class AccessRecord
{
    private AccessRecord() { }

    public AccessRecord(AccessRecordId id, string tenantId, PersonId personId, ContactId contactId, string action, DateTime atUtc)
    {
        Id = id;
        TenantId = tenantId;
        PersonId = personId;
        ContactId = contactId;
        Action = action;
        AtUtc = atUtc;
    }

    public AccessRecordId Id { get; private set; }
    public string TenantId { get; private set; } = "";
    public PersonId PersonId { get; private set; }
    public ContactId ContactId { get; private set; }

    /// <summary>"reveal-phone".</summary>
    public string Action { get; private set; } = "";

    public DateTime AtUtc { get; private set; }
}
