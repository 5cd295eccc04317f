namespace CrmBot.Domain.People;

public readonly record struct TeamId(Guid Value) : IEntityId<TeamId>
{
    public static TeamId From(Guid value) => new(value);

    public static TeamId New(DateTime nowUtc) => new(Guid.CreateVersion7(nowUtc));
}
