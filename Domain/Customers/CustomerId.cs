namespace CrmBot.Domain.Customers;

public readonly record struct CustomerId(Guid Value) : IEntityId<CustomerId>
{
    public static CustomerId From(Guid value) => new(value);

    public static CustomerId New(DateTime nowUtc) => new(Guid.CreateVersion7(nowUtc));
}
