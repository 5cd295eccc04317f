namespace CrmBot.Domain.People;

public readonly record struct PersonId(Guid Value) : IEntityId<PersonId>
{
    public static PersonId From(Guid value) => new(value);

    public static PersonId New(DateTime nowUtc) => new(Guid.CreateVersion7(nowUtc));
}
