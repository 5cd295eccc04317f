namespace CrmBot.Domain.Workbooks;

/// <summary>The unit that a header names for its numbers (FORMS.md rule 3). Without one an amount is CNY.</summary>
public enum HeaderUnit
{
    None,
    Yuan,
    TenThousandYuan,
    HundredMillionYuan,
}
