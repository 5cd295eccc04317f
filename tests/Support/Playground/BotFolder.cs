using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Support.Playground;

/// <summary>An empty folder for one bot's database and log, gone when the bot is.</summary>
public sealed class BotFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crmbot-e2e-");

    public string Database => Path.Combine(_folder.FullName, "crmbot.db");

    /// <summary>What the bot has stored, as another program sees it.</summary>
    public async Task<T> ReadAsync<T>(Func<CrmDbContext, Task<T>> read)
    {
        var builder = new DbContextOptionsBuilder<SqliteCrmDbContext>();
        StorageSetup.UseSqlite(builder, new StorageOptions { ConnectionString = $"Data Source={Database};Pooling=False" });
        await using var database = new SqliteCrmDbContext(builder.Options);
        return await read(database);
    }

    public void Dispose()
    {
        if (_folder.Exists) _folder.Delete(recursive: true);
    }
}
