namespace CrmBot.Domain.Customers;

/// <summary>Stored reasons of a change that a rule made (GRD-1); what a manager says stands in their own words.</summary>
public static class RegradeCauses
{
    /// <summary>The entry tier of the playbook: given, not earned.</summary>
    public const string New = "new";

    /// <summary>The workbook said so.</summary>
    public const string Import = "import";

    public const string Data = "data";
    public const string Schedule = "schedule";
    public const string Demand = "demand";

    /// <summary>A manager took the override back.</summary>
    public const string OverrideEnded = "override-ended";
}
