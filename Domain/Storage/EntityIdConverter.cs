using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CrmBot.Domain.Storage;

internal sealed class EntityIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Make(value))
    where TId : struct, IEntityId<TId>
{
    // An expression tree cannot call a static abstract member itself.
    private static TId Make(Guid value) => TId.From(value);
}
