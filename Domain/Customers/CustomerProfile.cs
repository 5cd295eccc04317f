namespace CrmBot.Domain.Customers;

/// <summary>
/// The archive's further fields as the forms F01–F03 and F11 name them (ARC-1). Texts as the company wrote them;
/// money in fen. A row of its own beside the customer's, read only where the archive is shown; never part of a rule.
/// </summary>
public sealed class CustomerProfile
{
    public CustomerId CustomerId { get; init; }
    public string? Employees { get; init; }
    public long? AnnualRevenueFen { get; init; }
    public string? RegisteredAddress { get; init; }
    public string? Address { get; init; }
    public string? Website { get; init; }
    public string? SourceChannel { get; init; }
    public DateTime? FirstContactUtc { get; init; }
    public string? FirstContactNotes { get; init; }
    public string? HeadCustomerNumber { get; init; }
    public string? NeedsSummary { get; init; }
    public string? PotentialNeed { get; init; }
    public string? NeedPriority { get; init; }
    public string? PainPoint { get; init; }
    public string? NeedType { get; init; }
    public DateOnly? ExpectedPurchaseOn { get; init; }
    public DateOnly? CooperationStart { get; init; }
    public string? CurrentProducts { get; init; }
    public long? ContractAmountFen { get; init; }
    public string? PaymentMethod { get; init; }
    public string? CooperationTerm { get; init; }
    public string? AttachmentLinks { get; init; }
    public string? Remarks { get; init; }
    public string? LegalRepresentative { get; init; }
    public string? GeneralManager { get; init; }
    public string? ContactDetails { get; init; }
    public string? MainBusiness { get; init; }
    public string? OperatingCondition { get; init; }
    public string? Bank { get; init; }
    public string? LoanCondition { get; init; }
    public string? CashFlow { get; init; }
    public string? Payer { get; init; }
    public string? PaymentAttitude { get; init; }
    public string? PaymentCheque { get; init; }
    public string? UsesCheques { get; init; }
    public string? PaymentTerm { get; init; }
    public long? HighestOrderFen { get; init; }
    public long? MonthlyAverageFen { get; init; }
    public string? ServiceContactWay { get; init; }
    public string? ServiceContactFrequency { get; init; }
    public string? GrowthPotential { get; init; }
    public string? Satisfaction { get; init; }

    /// <summary>F11: the care actions that the company chose for this customer, in its own words.</summary>
    public string? KeyActions { get; init; }
}
