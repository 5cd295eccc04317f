namespace CrmBot.Domain.Tasks;

public readonly record struct CrmTaskId(Guid Value) : IEntityId<CrmTaskId>
{
    public static CrmTaskId From(Guid value) => new(value);

    public static CrmTaskId New(DateTime nowUtc) => new(Guid.CreateVersion7(nowUtc));
}
