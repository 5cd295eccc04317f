using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Storage;

public sealed class SqlServerCrmDbContext(DbContextOptions<SqlServerCrmDbContext> options) : CrmDbContext(options)
{
    public override Task<int> ExecuteLightlyAsync(string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters) =>
        Database.ExecuteSqlRawAsync(sql, parameters.Select(p => new SqlParameter(p.Name, p.Value ?? DBNull.Value)), cancellationToken);

    public override Task<int> SaveLightlyAsync(CancellationToken cancellationToken) => SaveChangesAsync(cancellationToken);
}
