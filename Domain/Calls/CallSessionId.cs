namespace CrmBot.Domain.Calls;

public readonly record struct CallSessionId(Guid Value) : IEntityId<CallSessionId>
{
    public static CallSessionId From(Guid value) => new(value);

    public static CallSessionId New(DateTime nowUtc) => new(Guid.CreateVersion7(nowUtc));
}
