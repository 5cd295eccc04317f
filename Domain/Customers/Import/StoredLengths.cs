using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmBot.Domain.Customers.Import;

/// <summary>How long a text may be where it is stored.</summary>
internal sealed class StoredLengths(IModel model)
{
    private readonly Dictionary<(Type, string), int> known = [];

    public static StoredLengths Of(CrmDbContext database) => new(database.Model);

    public int Of<TEntity>(string property)
    {
        if (!known.TryGetValue((typeof(TEntity), property), out var length))
            known[(typeof(TEntity), property)] = length = model.FindEntityType(typeof(TEntity))!.FindProperty(property)!.GetMaxLength() ?? StorageLimits.Text;
        return length;
    }
}
