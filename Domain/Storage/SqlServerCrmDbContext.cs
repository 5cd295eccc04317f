using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Storage;

public sealed class SqlServerCrmDbContext(DbContextOptions<SqlServerCrmDbContext> options) : CrmDbContext(options)
{
    protected override async Task<DbConnection> OpenAsideAsync(CancellationToken cancellationToken)
    {
        var connection = new SqlConnection(Database.GetConnectionString());
        await connection.OpenAsync(cancellationToken);
        return connection;
    }
}
