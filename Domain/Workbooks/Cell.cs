namespace CrmBot.Domain.Workbooks;

/// <summary>One cell as the file holds it; nothing is calculated.</summary>
/// <param name="Address">"B7".</param>
/// <param name="Text">Numbers and dates in invariant form ("1200.5", "2026-03-18"), cut at <see cref="WorkbookLimits.CellCharacters"/>.</param>
/// <param name="Kind">For a formula: the kind of the result which the file kept from its last calculation; Empty without one.</param>
public sealed record Cell(string Address, string Text, CellKind Kind)
{
    /// <summary>The value comes from a formula; it is as old as the file's last calculation, so an importer warns or refuses.</summary>
    public bool IsFormula { get; init; }

    /// <summary>Shown with a percent sign: 0.25 means 25 %.</summary>
    public bool IsPercent { get; init; }

    /// <summary>The text was longer and has been cut.</summary>
    public bool IsCut { get; init; }

    /// <summary>For Number, and for Date the serial day it is stored as.</summary>
    public double? Number { get; init; }

    /// <summary>For Date: the moment on the wall clock, of no zone (Kind Unspecified).</summary>
    public DateTime? Moment { get; init; }

    public bool IsEmpty => Kind == CellKind.Empty || (Kind == CellKind.Text && string.IsNullOrWhiteSpace(Text));

    public static Cell Nothing(int row, int column) => new(CellAddress.Of(row, column), "", CellKind.Empty);
}
