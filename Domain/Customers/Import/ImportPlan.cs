namespace CrmBot.Domain.Customers.Import;

/// <summary>
/// The outcome of a dry run (ARC-10): every bad cell, every warning, what would be new. Nothing is stored yet;
/// <see cref="ImportArchive.ApplyAsync"/> does that.
/// </summary>
public sealed class ImportPlan
{
    internal ImportPlan(string tenantId, ImportFindings findings, IReadOnlyList<ImportCount> counts, ImportedArchive rows)
    {
        TenantId = tenantId;
        BadCells = findings.BadCells;
        Warnings = findings.Warnings;
        Counts = counts;
        Rows = rows;
    }

    public string TenantId { get; }

    /// <summary>In the order of the sheets and rows.</summary>
    public IReadOnlyList<BadCell> BadCells { get; }

    public IReadOnlyList<ImportWarning> Warnings { get; }

    public IReadOnlyList<ImportCount> Counts { get; }

    public bool HasBadCells => BadCells.Count > 0;

    public int BadRows => Counts.Sum(count => count.Bad);

    /// <summary>The good rows.</summary>
    internal ImportedArchive Rows { get; }
}
