namespace CrmBot.Domain.Customers.Import;

/// <summary>The rows of one sheet: <paramref name="New"/> + <paramref name="Known"/> + <paramref name="Bad"/> = <paramref name="Rows"/>.</summary>
/// <param name="Known">What the row is about exists already; it is brought up to date.</param>
public sealed record ImportCount(string Sheet, int Rows, int New, int Known, int Bad);
