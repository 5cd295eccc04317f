namespace CrmBot.Domain.Customers.Import;

/// <summary>What an import has added; a second import of the same workbook adds nothing.</summary>
public sealed record ImportDone(int People, int Customers, int Contacts, int Interactions, int Tasks, int Purchases);
