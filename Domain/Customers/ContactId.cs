namespace CrmBot.Domain.Customers;

public readonly record struct ContactId(Guid Value) : IEntityId<ContactId>
{
    public static ContactId From(Guid value) => new(value);

    public static ContactId New(DateTime nowUtc) => new(Guid.CreateVersion7(nowUtc));

    /// <summary>When the contact was first stored.</summary>
    public DateTime MadeUtc => Value.MadeUtc();
}
