using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Storage;

/// <summary>
/// SQLite has one writer at a time. Within the process writers queue here, in order and without the busy-wait of the
/// file lock; between processes the lock itself does it.
/// </summary>
public sealed class SqliteCrmDbContext(DbContextOptions<SqliteCrmDbContext> options) : CrmDbContext(options)
{
    private static readonly SemaphoreSlim Writers = new(1, 1);

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await Writers.WaitAsync(cancellationToken);
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            Writers.Release();
        }
    }
}
