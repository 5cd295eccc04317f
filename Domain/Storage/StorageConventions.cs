using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Storage;

/// <summary>What holds for every column: ids of their own types, UTC moments, enums by name, bounded texts.</summary>
internal static class StorageConventions
{
    public static void Apply(ModelConfigurationBuilder builder)
    {
        builder.Properties<DateTime>().HaveConversion<UtcConverter>().HavePrecision(6);
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(24);
        builder.Properties<string>().HaveMaxLength(StorageLimits.Text);
        foreach (var id in IdTypes())
            builder.Properties(id).HaveConversion(typeof(EntityIdConverter<>).MakeGenericType(id));
    }

    private static IEnumerable<Type> IdTypes() =>
        typeof(CrmDbContext).Assembly.GetTypes().Where(t => t.IsValueType && t.GetInterfaces().Any(i =>
            i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>)));
}
