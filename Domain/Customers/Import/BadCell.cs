using CrmBot.Domain.Workbooks;

namespace CrmBot.Domain.Customers.Import;

/// <summary>A cell for which its row cannot be imported (ARC-10).</summary>
/// <param name="Row">As Excel counts it.</param>
/// <param name="Column">The field's name in the form, such as <c>CareDate</c>.</param>
/// <param name="Problem">Address, what stands there, what would be right.</param>
public sealed record BadCell(string Sheet, int Row, string Column, ImportFault Fault, CellProblem Problem);
