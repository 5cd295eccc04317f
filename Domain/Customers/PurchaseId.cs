namespace CrmBot.Domain.Customers;

public readonly record struct PurchaseId(Guid Value) : IEntityId<PurchaseId>
{
    public static PurchaseId From(Guid value) => new(value);

    public static PurchaseId New(DateTime nowUtc) => new(Guid.CreateVersion7(nowUtc));
}
