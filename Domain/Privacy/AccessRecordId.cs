namespace CrmBot.Domain.Privacy;

public readonly record struct AccessRecordId(Guid Value) : IEntityId<AccessRecordId>
{
    public static AccessRecordId From(Guid value) => new(value);

    public static AccessRecordId New(DateTime nowUtc) => new(Guid.CreateVersion7(nowUtc));
}
