using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmBot.Domain.Tests.Storage;

/// <summary>What SQL Server refuses when tables are made, although EF and the T-SQL parser accept it. Named by its error numbers.</summary>
internal static class SqlServerModelRules
{
    private const int ClusteredKeyBytes = 900;
    private const int IndexBytes = 1700;

    public static IEnumerable<string> Violations(IRelationalModel model) =>
        model.Tables.SelectMany(KeysOf).SelectMany(KeyViolations)
            .Concat(model.Tables.SelectMany(RowVersionViolations))
            .Concat(CascadeViolations(model));

    private static IEnumerable<Key> KeysOf(ITable table) =>
        table.UniqueConstraints
            .Select(c => new Key(table.Name, c.Name, c.Columns, c.GetIsPrimaryKey() ? ClusteredKeyBytes : IndexBytes))
            .Concat(table.Indexes.Select(i => new Key(table.Name, i.Name, i.Columns, IndexBytes)));

    private static IEnumerable<string> KeyViolations(Key key)
    {
        foreach (var column in key.Columns.Where(c => SqlServerColumnSize.IsUnbounded(c.StoreType)))
            yield return $"1919 {key.Table}.{key.Name}: {column.Name} ({column.StoreType}) cannot be part of a key";
        var bytes = key.Columns.Sum(c => SqlServerColumnSize.Bytes(c.StoreType));
        if (bytes > key.Limit)
            yield return $"1944 {key.Table}.{key.Name}: up to {bytes} bytes, {key.Limit} allowed";
    }

    private static IEnumerable<string> RowVersionViolations(ITable table)
    {
        var count = table.Columns.Count(c => c.StoreType is "rowversion" or "timestamp");
        if (count > 1)
            yield return $"2738 {table.Name}: {count} rowversion columns";
    }

    // A delete may reach another table along one path only and must never come back to where it began.
    private static IEnumerable<string> CascadeViolations(IRelationalModel model)
    {
        var followers = model.Tables.SelectMany(t => t.ForeignKeyConstraints)
            .Where(f => f.OnDeleteAction is ReferentialAction.Cascade or ReferentialAction.SetNull or ReferentialAction.SetDefault)
            .ToLookup(f => f.PrincipalTable.Name, f => f.Table.Name);
        foreach (var start in model.Tables.Select(t => t.Name))
        {
            var reached = new List<string>();
            Follow(start, [start], followers, reached);
            foreach (var again in reached.GroupBy(t => t).Where(g => g.Count() > 1 || g.Key == start))
                yield return $"1785 {start} -> {again.Key}: {again.Count()} cascade paths";
        }
    }

    private static void Follow(string table, HashSet<string> path, ILookup<string, string> followers, List<string> reached)
    {
        foreach (var next in followers[table])
        {
            reached.Add(next);
            if (!path.Add(next))
                continue;
            Follow(next, path, followers, reached);
            path.Remove(next);
        }
    }

    private sealed record Key(string Table, string Name, IReadOnlyList<IColumn> Columns, int Limit);
}
