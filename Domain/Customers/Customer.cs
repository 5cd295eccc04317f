using CrmBot.Domain.Grading;
using CrmBot.Domain.People;

namespace CrmBot.Domain.Customers;

/// <summary>A customer's archive (ARC-1). Who, how graded, when last contacted; the forms' further fields stand in <see cref="CustomerProfile"/>.</summary>
public sealed class Customer : IVersioned
{
    private Customer() { }

    public Customer(CustomerId id, string tenantId, string number, string name, DateTime createdUtc)
    {
        Id = id;
        TenantId = tenantId;
        Number = number;
        Name = name;
        CreatedUtc = createdUtc;
    }

    public CustomerId Id { get; private set; }
    public string TenantId { get; private set; } = "";

    /// <summary>Unique in the tenant, never reused (ARC-7).</summary>
    public string Number { get; private set; } = "";

    /// <summary>Full legal name.</summary>
    public string Name { get; private set; } = "";

    public string? ShortName { get; private set; }
    public string? EnglishName { get; private set; }

    /// <summary>All names and the number in lower case, half width, for the search by name.</summary>
    public string SearchText { get; private set; } = "";

    public CustomerKind Kind { get; private set; }
    public CustomerStatus Status { get; private set; }
    public string? Industry { get; private set; }
    public PersonId? OwnerId { get; private set; }
    public Person? Owner { get; private set; }
    public DateTime CreatedUtc { get; private set; }

    /// <summary>Null: the company's default playbook.</summary>
    public string? PlaybookId { get; private set; }

    public Tier Tier { get; private set; } = Tier.C;

    /// <summary>Code of the playbook's own grade ("mature"); null until the first grade.</summary>
    public string? Grade { get; private set; }

    /// <summary>Set by a manager with a reason and kept through re-grades (GRD-3).</summary>
    public bool IsGradeSetByHand { get; private set; }

    /// <summary>Yearly amount in fen.</summary>
    public long? AnnualAmountFen { get; private set; }

    /// <summary>Profit contribution in hundredths of a percent: 1800 is 18 %.</summary>
    public int? ProfitBasisPoints { get; private set; }

    /// <summary>1–10, both allowed.</summary>
    public int? PotentialScore { get; private set; }

    public DateOnly? SignedOn { get; private set; }

    /// <summary>The last real contact (a call that reached somebody, a visit, a meeting …); the cadence runs from here (TSK-3).</summary>
    public DateTime? LastContactUtc { get; private set; }

    /// <summary>Null: the planner has to look at this customer again.</summary>
    public DateTime? PlannedUtc { get; private set; }

    /// <summary>When the grade is to be looked at again (GRD-1); null: at once, since the figures are new.</summary>
    public DateTime? GradeDueUtc { get; private set; }

    public int Version { get; private set; }

    public string ShortNameIn(Language language) =>
        language == Language.English ? EnglishName ?? ShortName ?? Name : ShortName ?? Name;

    public void Rename(string name, string? shortName, string? englishName)
    {
        (Name, ShortName, EnglishName) = (name, shortName, englishName);
        SearchText = CustomerSearch.Normalise($"{Number} {name} {shortName} {englishName}");
    }

    public void Describe(CustomerKind kind, CustomerStatus status, string? industry, string? playbookId)
    {
        (Kind, Status, Industry, PlaybookId) = (kind, status, industry, playbookId);
        PlanAgain();
    }

    public void HandTo(PersonId? owner)
    {
        OwnerId = owner;
        PlanAgain();
    }

    /// <summary>The figures that grade. Other ones than before ask for a look at the grade.</summary>
    public void Value(long? annualAmountFen, int? profitBasisPoints, int? potentialScore)
    {
        if ((AnnualAmountFen, ProfitBasisPoints, PotentialScore) == (annualAmountFen, profitBasisPoints, potentialScore))
            return;
        (AnnualAmountFen, ProfitBasisPoints, PotentialScore) = (annualAmountFen, profitBasisPoints, potentialScore);
        GradeDueUtc = null;
    }

    public void GradeLookedAt(DateTime nextUtc) => GradeDueUtc = nextUtc;

    public void Sign(DateOnly signedOn)
    {
        SignedOn = signedOn;
        PlanAgain();
    }

    public void GradeAs(Tier tier, string grade, bool byHand)
    {
        (Tier, Grade, IsGradeSetByHand) = (tier, grade, byHand);
        PlanAgain();
    }

    /// <summary>A real contact; an older one than the known changes nothing.</summary>
    public void WasContacted(DateTime whenUtc)
    {
        if (LastContactUtc is { } last && last >= whenUtc)
            return;
        LastContactUtc = whenUtc;
    }

    /// <summary>Takes a contact back (undo): the one before it counts again.</summary>
    public void ContactUndone(DateTime? lastBeforeUtc) => LastContactUtc = lastBeforeUtc;

    public void PlanAgain() => PlannedUtc = null;

    public void WasPlanned(DateTime nowUtc) => PlannedUtc = nowUtc;

    public void NextVersion() => Version++;
}
