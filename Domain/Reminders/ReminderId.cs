namespace CrmBot.Domain.Reminders;

public readonly record struct ReminderId(Guid Value) : IEntityId<ReminderId>
{
    public static ReminderId From(Guid value) => new(value);

    public static ReminderId New(DateTime nowUtc) => new(Guid.CreateVersion7(nowUtc));
}
