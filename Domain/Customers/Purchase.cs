namespace CrmBot.Domain.Customers;

/// <summary>What a customer bought and when it was installed (ARC-4); drives the callbacks after a purchase (CBK-1).</summary>
public sealed class Purchase
{
    private Purchase() { }

    public Purchase(PurchaseId id, CustomerId customerId, string product, DateOnly purchasedOn)
    {
        Id = id;
        CustomerId = customerId;
        Product = product;
        PurchasedOn = purchasedOn;
    }

    public PurchaseId Id { get; private set; }
    public CustomerId CustomerId { get; private set; }
    public string Product { get; private set; } = "";
    public string? EnglishProduct { get; private set; }
    public DateOnly PurchasedOn { get; private set; }
    public DateOnly? InstalledOn { get; private set; }
    public int? Quantity { get; private set; }
    public long? AmountFen { get; private set; }

    public string ProductIn(Language language) => language == Language.English ? EnglishProduct ?? Product : Product;

    public void Describe(string? englishProduct, DateOnly? installedOn, int? quantity, long? amountFen) =>
        (EnglishProduct, InstalledOn, Quantity, AmountFen) = (englishProduct, installedOn, quantity, amountFen);
}
