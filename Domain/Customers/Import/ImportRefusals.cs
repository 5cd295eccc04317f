namespace CrmBot.Domain.Customers.Import;

/// <summary>None of it is imported while cells are bad, unless the rows with them are to be left out (ARC-10).</summary>
public sealed record ImportHasBadCells(int Cells, int Rows) : Refusal;

/// <summary>A workbook without any sheet that belongs to a known form.</summary>
public sealed record NoKnownSheet(IReadOnlyList<string> Sheets) : Refusal;
