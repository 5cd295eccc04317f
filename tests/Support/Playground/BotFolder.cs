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

    /// <summary>
    /// As if this time had gone by while the bot was away: what was leased, put off or greeted was so that much earlier. The due
    /// moments stay, since they are part of what makes a reminder itself.
    /// </summary>
    /// <param name="process">Only what this process had leased; null: everything.</param>
    public Task PassAsync(TimeSpan time, int? process = null) => ReadAsync(async database =>
    {
        var holder = process is { } id ? $"-{id}/" : "";
        foreach (var held in await database.Reminders.AsNoTracking().Where(r => r.LeaseUntilUtc != null && r.LeasedBy!.Contains(holder)).ToListAsync())
        {
            var until = held.LeaseUntilUtc - time;
            await database.Reminders.Where(r => r.Id == held.Id && r.LeasedBy == held.LeasedBy).ExecuteUpdateAsync(set => set.SetProperty(r => r.LeaseUntilUtc, until));
        }

        if (process is not null) return 0;
        foreach (var greeted in await database.People.AsNoTracking().Where(p => p.WelcomedUtc != null).ToListAsync())
        {
            var at = greeted.WelcomedUtc - time;
            await database.People.Where(p => p.Id == greeted.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.WelcomedUtc, at));
        }

        return 0;
    });

    public void Dispose()
    {
        if (_folder.Exists) _folder.Delete(recursive: true);
    }
}
