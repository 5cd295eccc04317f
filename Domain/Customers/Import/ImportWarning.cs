namespace CrmBot.Domain.Customers.Import;

/// <summary>Something that is imported, or left out, in another way than the reader may expect.</summary>
/// <param name="Address">The first cell it is about; empty when it concerns the whole sheet.</param>
/// <param name="Found">What stands there.</param>
/// <param name="About">What it is compared with: numbers of the same-named, the tier by the figures …</param>
/// <param name="Times">Warnings about a column come once and are counted.</param>
public sealed record ImportWarning(
    ImportWarningKind Kind, string Sheet, string Address, string Found, IReadOnlyList<string> About, int Times = 1);
