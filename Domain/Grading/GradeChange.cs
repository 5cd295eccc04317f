using CrmBot.Domain.Customers;
using CrmBot.Domain.People;

namespace CrmBot.Domain.Grading;

/// <summary>One line of a customer's grade history (GRD-1): from, to, why, by whom.</summary>
public sealed class GradeChange
{
    private GradeChange() { }

    public GradeChange(GradeChangeId id, CustomerId customerId, DateTime changedUtc, string? fromGrade, string toGrade, Tier toTier, string reason, PersonId? byId)
    {
        Id = id;
        CustomerId = customerId;
        ChangedUtc = changedUtc;
        FromGrade = fromGrade;
        ToGrade = toGrade;
        ToTier = toTier;
        Reason = reason;
        ById = byId;
    }

    public GradeChangeId Id { get; private set; }
    public CustomerId CustomerId { get; private set; }
    public DateTime ChangedUtc { get; private set; }
    public string? FromGrade { get; private set; }
    public string ToGrade { get; private set; } = "";
    public Tier ToTier { get; private set; }

    /// <summary>One of <see cref="RegradeCauses"/>, or the manager's words.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Null: a rule.</summary>
    public PersonId? ById { get; private set; }
}
