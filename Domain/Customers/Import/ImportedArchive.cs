namespace CrmBot.Domain.Customers.Import;

internal sealed record ImportedArchive(IReadOnlyList<ImportedPerson> People, IReadOnlyList<ImportedCustomer> Customers);
