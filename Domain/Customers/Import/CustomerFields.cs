using CrmBot.Domain.Workbooks;

namespace CrmBot.Domain.Customers.Import;

/// <summary>Which columns of a form describe the customer, and what they are called in the archive.</summary>
internal static class CustomerFields
{
    /// <summary>Columns that a customer's own row has; the others stand in the profile.</summary>
    private static readonly string[] OfCustomer = ["CustomerName", "ShortName", "EnglishName", "Industry", "Status", "SignedOn"];

    private static readonly Dictionary<string, string> Renamed = new()
    {
        ["CustomerName"] = "Name",
        ["EmployeeCount"] = nameof(CustomerProfile.Employees),
        ["AnnualRevenue"] = nameof(CustomerProfile.AnnualRevenueFen),
        ["FirstContactAt"] = nameof(CustomerProfile.FirstContactUtc),
        ["HeadCustomerNo"] = nameof(CustomerProfile.HeadCustomerNumber),
        ["ExpectedPurchaseDate"] = nameof(CustomerProfile.ExpectedPurchaseOn),
        ["ContractAmount"] = nameof(CustomerProfile.ContractAmountFen),
        ["HighestOrderAmount"] = nameof(CustomerProfile.HighestOrderFen),
        ["MonthlyAverageAmount"] = nameof(CustomerProfile.MonthlyAverageFen),
    };

    private static readonly HashSet<string> ProfileFacts = [.. typeof(CustomerProfile).GetProperties().Select(p => p.Name)];

    public static IReadOnlyCollection<string> Profile => ProfileFacts;

    public static string Fact(string field) => Renamed.GetValueOrDefault(field, field);

    public static bool IsOfCustomer(string field) => OfCustomer.Contains(field);

    public static IEnumerable<FormColumn> Of(FormSheet form) =>
        form.Columns.Where(column => column.Kind != ColumnKind.CustomerNumber && (IsOfCustomer(column.Field) || ProfileFacts.Contains(Fact(column.Field))));
}
