namespace CrmBot.Domain.Workbooks;

/// <summary>Why a cell cannot be imported, as data; the words for people are in Cards.</summary>
/// <param name="Address">"B7".</param>
/// <param name="Found">What stands there.</param>
/// <param name="Write">Examples or choices that would be right, in no language or in the user's own words.</param>
public sealed record CellProblem(string Address, CellFault Fault, string Found, IReadOnlyList<string> Write)
{
    private const int ShownLetters = 60;

    public static CellProblem In(Cell cell, CellFault fault, params IReadOnlyList<string> write) =>
        new(cell.Address, cell.Kind == CellKind.Error ? CellFault.ExcelError : fault, cell.Text.Length > ShownLetters ? cell.Text[..ShownLetters] : cell.Text, write);
}
