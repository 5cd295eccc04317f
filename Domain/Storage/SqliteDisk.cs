using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Data.Sqlite;

namespace CrmBot.Domain.Storage;

/// <summary>
/// The wait until the disk has what was saved, shared by everybody who waits at that moment: one sync makes all commits
/// before it durable, whoever made them. SQLite's own sync is one per commit, with the database locked meanwhile.
/// </summary>
internal sealed class SqliteDisk
{
    private static readonly ConcurrentDictionary<string, SqliteDisk> Disks = new(StringComparer.Ordinal);

    private static readonly Histogram<double> SyncTime =
        new Meter(StorageSetup.MeterName).CreateHistogram<double>("crmbot.storage.sync", "ms", "How long the disk took to take what was saved");

    private readonly Action sync;
    private readonly Lock gate = new();
    private Task running = Task.CompletedTask;
    private Task? next;

    /// <param name="sync">Returns when all that was written before it began is on the disk.</param>
    internal SqliteDisk(Action sync) => this.sync = sync;

    /// <summary>Null when the database has no write-ahead log to sync: then SQLite's own wait has to do.</summary>
    public static SqliteDisk? Of(SqliteConnection connection)
    {
        var log = connection.DataSource + "-wal";
        return File.Exists(log) ? Disks.GetOrAdd(log, path => new SqliteDisk(() => Sync(path))) : null;
    }

    /// <summary>Returns when all that was committed before the call is on the disk. Throws what the disk refuses.</summary>
    public Task WaitAsync()
    {
        // A sync that has begun may have passed by our pages: ours is the one after it.
        lock (gate)
            return next ??= SyncAfterAsync(running);
    }

    private async Task SyncAfterAsync(Task before)
    {
        await Task.Yield();
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (gate)
        {
            running = next!;
            next = null;
        }

        sync();
    }

    private static void Sync(string log)
    {
        var started = Stopwatch.GetTimestamp();
        // Opened each time: a file of the same name may be another by now. SQLite's locks are on other files, so closing frees none.
        using (var file = File.OpenHandle(log, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete))
            RandomAccess.FlushToDisk(file);
        SyncTime.Record(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }
}
