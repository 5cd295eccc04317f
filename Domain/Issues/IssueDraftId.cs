namespace CrmBot.Domain.Issues;

public readonly record struct IssueDraftId(Guid Value) : IEntityId<IssueDraftId>
{
    public static IssueDraftId From(Guid value) => new(value);

    public static IssueDraftId New(DateTime nowUtc) => new(Guid.CreateVersion7(nowUtc));
}
