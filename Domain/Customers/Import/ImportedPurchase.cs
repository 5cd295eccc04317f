namespace CrmBot.Domain.Customers.Import;

internal sealed record ImportedPurchase(
    string Product, string? EnglishProduct, DateOnly PurchasedOn, DateOnly? InstalledOn, int? Quantity, long? AmountFen);
