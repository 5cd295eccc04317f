namespace CrmBot.Domain.Customers;

/// <summary>The next number of one series in one tenant (ARC-7): customers by pattern, issues. No gaps, no doubles.</summary>
public sealed class NumberSequence : IVersioned
{
    private NumberSequence() { }

    public NumberSequence(string tenantId, string series) => (TenantId, Series) = (tenantId, series);

    public string TenantId { get; private set; } = "";
    public string Series { get; private set; } = "";
    public int Last { get; private set; }
    public int Version { get; private set; }

    public int Take() => ++Last;

    /// <summary>A number that came from outside (an import) is never handed out again.</summary>
    public void Reserve(int number) => Last = Math.Max(Last, number);

    public void NextVersion() => Version++;
}
