namespace CrmBot.Domain.Calls;

public readonly record struct CallAnswerId(Guid Value) : IEntityId<CallAnswerId>
{
    public static CallAnswerId From(Guid value) => new(value);

    public static CallAnswerId New(DateTime nowUtc) => new(Guid.CreateVersion7(nowUtc));
}
