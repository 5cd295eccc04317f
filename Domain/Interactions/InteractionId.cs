namespace CrmBot.Domain.Interactions;

public readonly record struct InteractionId(Guid Value) : IEntityId<InteractionId>
{
    public static InteractionId From(Guid value) => new(value);

    public static InteractionId New(DateTime nowUtc) => new(Guid.CreateVersion7(nowUtc));

    /// <summary>When <see cref="New"/> made it; of one that came with a press any moment.</summary>
    public DateTime MadeUtc => Value.MadeUtc();
}
