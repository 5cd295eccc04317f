using CrmBot.Domain.Grading;
using CrmBot.Domain.Playbooks;

namespace CrmBot.Domain.Customers.Import;

/// <summary>Names, status, owner, signing, grade and profile of one customer. What the file leaves empty stays as it is.</summary>
internal sealed class DescribeCustomer(ImportWriting writing, Playbook playbook)
{
    public void Describe(Customer customer, ImportedCustomer from, bool isNew, StoredCustomers stored)
    {
        customer.Rename(from.Name!, from.Get<string>("ShortName") ?? customer.ShortName, from.Get<string>("EnglishName") ?? customer.EnglishName);
        var (status, kind) = Standing(customer, from, isNew);
        var industry = from.Get<string>("Industry") ?? customer.Industry;
        // Each of these asks for a new plan, so only what changes is said.
        if (isNew || (customer.Kind, customer.Status, customer.Industry) != (kind, status, industry))
            customer.Describe(kind, status, industry, customer.PlaybookId);
        if (writing.Person(from.Get<string>("Owner")) is { } owner && owner.Id != customer.OwnerId)
            customer.HandTo(owner.Id);
        if (from.GetValue<DateOnly>("SignedOn") is { } signed && signed != customer.SignedOn)
            customer.Sign(signed);
        if (from.Tier is { } tier)
            Grade(customer, tier);
        WriteProfile(customer, from, stored);
    }

    private (CustomerStatus Status, CustomerKind Kind) Standing(Customer customer, ImportedCustomer from, bool isNew)
    {
        if (from.GetValue<CustomerStatus>("Status") is { } status)
            return (status, isNew && status == CustomerStatus.FirstContact ? CustomerKind.Prospect : customer.Kind);
        if (!isNew)
            return (customer.Status, customer.Kind);
        // Signing decides the status (ARC-9) where the file says none.
        if (!from.Has("SignedOn") && !from.Has(nameof(CustomerProfile.CooperationStart)))
            return (CustomerStatus.FirstContact, CustomerKind.Prospect);
        return (playbook.SigningSets == SigningStatus.InService ? CustomerStatus.InService : CustomerStatus.Signed, CustomerKind.Direct);
    }

    private void Grade(Customer customer, ImportedTier from)
    {
        customer.Value(from.AnnualAmountFen ?? customer.AnnualAmountFen, from.ProfitBasisPoints ?? customer.ProfitBasisPoints, from.Potential ?? customer.PotentialScore);
        // Figures alone grade only whom nobody has graded yet. For the others they ask for a look at the grade, which comes in a minute (GRD-1).
        if ((from.Given ?? (customer.Grade is null ? from.FromFigures : null)) is not { } tier || customer.IsGradeSetByHand)
            return;
        customer.GradeLookedAt(Regrading.NextLook(playbook, writing.NowUtc));
        if (customer.Grade is not null && customer.Tier == tier)
            return;
        var change = GradeHistory.Line(customer, tier, RegradeCauses.Import, null, writing.NowUtc);
        customer.GradeAs(tier, GradeHistory.Code(tier), byHand: false);
        writing.Database.GradeChanges.Add(change);
        writing.Database.Tell(customer, change, null, writing.ToldOfGrades);
    }

    private void WriteProfile(Customer customer, ImportedCustomer from, StoredCustomers stored)
    {
        var facts = from.Profile.ToList();
        if (facts.Count == 0)
            return;
        var profile = stored.ProfileOf(customer.Id);
        if (profile is null)
        {
            profile = new CustomerProfile { CustomerId = customer.Id };
            writing.Database.CustomerProfiles.Add(profile);
        }

        var entry = writing.Database.Entry(profile);
        foreach (var (property, value) in facts)
            entry.Property(property).CurrentValue = value;
    }
}
