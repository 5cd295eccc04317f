namespace CrmBot.Domain.Customers;

public readonly record struct NeedId(Guid Value) : IEntityId<NeedId>
{
    public static NeedId From(Guid value) => new(value);

    public static NeedId New(DateTime nowUtc) => new(Guid.CreateVersion7(nowUtc));
}
