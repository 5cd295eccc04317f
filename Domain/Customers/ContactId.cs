namespace CrmBot.Domain.Customers;

public readonly record struct ContactId(Guid Value) : IEntityId<ContactId>
{
    public static ContactId From(Guid value) => new(value);

    public static ContactId New(DateTime nowUtc) => new(Guid.CreateVersion7(nowUtc));
}
