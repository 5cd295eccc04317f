using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmBot.Domain.Tests.Storage;

public sealed class CompiledModelTests
{
    [Theory]
    [InlineData(StorageProvider.Sqlite)]
    [InlineData(StorageProvider.SqlServer)]
    public void The_compiled_model_says_what_the_mapping_says(StorageProvider provider)
    {
        using var context = OfflineContexts.Make(provider);
        var compiled = context.Model;
        var mapped = context.GetService<IDesignTimeModel>().Model;

        Assert.NotSame(compiled, mapped);
        Assert.Equal(Lines(mapped), Lines(compiled));
    }

    private static IEnumerable<string> Lines(IModel model) => model.GetEntityTypes().SelectMany(Lines).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Lines(IEntityType entity) =>
    [
        $"{entity.Name} is {entity.GetTableName()}",
        .. entity.GetProperties().Select(p =>
            $"{entity.Name}.{p.Name}: {p.ClrType} {p.GetColumnName()} {p.GetColumnType()} null {p.IsNullable} token {p.IsConcurrencyToken} "
            + $"length {p.GetMaxLength()} made {p.ValueGenerated} by {p.GetTypeMapping().Converter?.GetType()}"),
        .. entity.GetKeys().Select(k => $"{entity.Name} key {Names(k.Properties)} primary {k.IsPrimaryKey()}"),
        .. entity.GetIndexes().Select(i => $"{entity.Name} index {Names(i.Properties)} unique {i.IsUnique}"),
        .. entity.GetForeignKeys().Select(f => $"{entity.Name} to {f.PrincipalEntityType.Name} by {Names(f.Properties)} required {f.IsRequired}, then {f.DeleteBehavior}"),
    ];

    private static string Names(IReadOnlyList<IProperty> properties) => string.Join(",", properties.Select(p => p.Name));
}
