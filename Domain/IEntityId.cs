namespace CrmBot.Domain;

/// <summary>
/// An id of its own type for each entity: a task's id can never be passed where a customer's is meant.
/// Storage finds every implementation and registers one converter for it.
/// </summary>
public interface IEntityId<TSelf> where TSelf : struct, IEntityId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}
