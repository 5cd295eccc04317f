using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmBot.Domain.Tests.Storage;

public sealed class SqlServerModelTests
{
    [Fact]
    public void Sql_server_can_make_every_table_key_and_index()
    {
        using var context = OfflineContexts.SqlServer();

        Assert.Empty(SqlServerModelRules.Violations(OfflineContexts.DesignModel(context).GetRelationalModel()));
    }

    [Fact]
    public void The_rules_find_what_a_server_would_refuse()
    {
        using var context = new RefusedModel(new DbContextOptionsBuilder<RefusedModel>().UseSqlServer("Server=(none)").Options);
        var violations = string.Join('\n', SqlServerModelRules.Violations(OfflineContexts.DesignModel(context).GetRelationalModel()));

        Assert.Contains("1919 Parents.IX_Parents_Endless", violations, StringComparison.Ordinal);
        Assert.Contains("1944 Parents.IX_Parents_Wide", violations, StringComparison.Ordinal);
        Assert.Contains("1785 Parents -> Grandchildren: 2 cascade paths", violations, StringComparison.Ordinal);
        Assert.Contains("1785 Loops -> Loops", violations, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_databases_have_the_same_tables_and_columns()
    {
        using var sqlite = OfflineContexts.Sqlite();
        using var sqlServer = OfflineContexts.SqlServer();

        Assert.Equal(Columns(sqlite), Columns(sqlServer));

        static IEnumerable<string> Columns(CrmDbContext context) => OfflineContexts.DesignModel(context).GetRelationalModel().Tables
            .SelectMany(t => t.Columns.Select(c => $"{t.Name}.{c.Name}{(c.IsNullable ? "?" : "")}")).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Every_text_has_a_length()
    {
        using var context = OfflineContexts.SqlServer();
        var endless = OfflineContexts.DesignModel(context).GetRelationalModel().Tables
            .SelectMany(t => t.Columns.Where(c => SqlServerColumnSize.IsUnbounded(c.StoreType)).Select(c => $"{t.Name}.{c.Name}"));

        // Its 8,000 characters are more than nvarchar(n) can hold, and nothing ever filters by them.
        Assert.Empty(endless.Except(["NewestCards.Replies"]));
    }

    [Fact]
    public void Every_moment_keeps_microseconds_and_comes_back_as_utc()
    {
        using var context = OfflineContexts.SqlServer();
        var moments = OfflineContexts.DesignModel(context).GetEntityTypes().SelectMany(e => e.GetProperties())
            .Where(p => p.ClrType == typeof(DateTime) || p.ClrType == typeof(DateTime?)).ToList();

        Assert.NotEmpty(moments);
        Assert.All(moments, m => Assert.Equal("datetime2(6)", m.GetColumnType()));
        Assert.All(moments, m => Assert.EndsWith("Utc", m.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_filtered_that_only_one_database_can_compare()
    {
        using var context = OfflineContexts.SqlServer();
        var types = OfflineContexts.DesignModel(context).GetEntityTypes().SelectMany(e => e.GetProperties())
            .Select(p => Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType);

        Assert.Empty(types.Intersect([typeof(DateTimeOffset), typeof(decimal), typeof(TimeSpan)]));
    }
}
