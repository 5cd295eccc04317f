namespace CrmBot.Domain.Customers;

/// <summary>Section "CustomerNumbers" (ARC-7).</summary>
public sealed class CustomerNumberSettings
{
    public const string Section = "CustomerNumbers";

    /// <summary>See <see cref="NumberPattern"/>.</summary>
    public string Pattern { get; set; } = "C{seq:000}";

    /// <summary>Industry as the archive names it → its code in the number, capital letters. Compared without case and width.</summary>
    public Dictionary<string, string> IndustryCodes { get; set; } = [];

    /// <summary>Code of an industry that the table lacks, and of customers without one.</summary>
    public string OtherIndustry { get; set; } = "GEN";

    public string CodeOf(string? industry)
    {
        var wanted = CustomerSearch.Normalise(industry ?? "");
        return IndustryCodes.FirstOrDefault(pair => CustomerSearch.Normalise(pair.Key) == wanted).Value ?? OtherIndustry;
    }
}
