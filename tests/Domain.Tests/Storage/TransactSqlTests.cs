namespace CrmBot.Domain.Tests.Storage;

public sealed class TransactSqlTests
{
    [Theory]
    [InlineData("SELECT [Id] FROM [People] ORDER BY [Id] OFFSET 8 ROWS FETCH NEXT 8 ROWS ONLY;")]
    [InlineData("IF 1 = 1 BEGIN EXEC(N'CREATE INDEX [IX] ON [People] ([Id])'); END;")]
    public void What_the_server_takes_is_no_fault(string sql) => Assert.Empty(TransactSql.Faults(sql));

    [Theory]
    [InlineData("SELECT [Id] FROM [People] LIMIT 8;")]
    [InlineData("IF 1 = 1 BEGIN EXEC(N'CREATE INDEX CONCURRENTLY [IX] ON [People] ([Id])'); END;")]
    [InlineData("SELECT COUNT(CASE WHEN EXISTS (SELECT 1 FROM [Tasks]) THEN 1 END) FROM [People];")]
    [InlineData("SELECT SUM((SELECT COUNT(*) FROM [Tasks])) FROM [People];")]
    public void What_the_server_refuses_is_found(string sql) => Assert.NotEmpty(TransactSql.Faults(sql));
}
