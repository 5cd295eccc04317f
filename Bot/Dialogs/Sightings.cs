using CrmBot.Domain.Customers;
using CrmBot.Domain.People;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Storage;

namespace CrmBot.Bot.Dialogs;

/// <summary>
/// Writes into the access log who is shown which customers, before they are (SEC-3): a record for each person and customer a
/// day (UTC), one more when a line in a list is followed by a card, and one when the customer was asked for in vain. Turns that
/// come together are written together. While the database takes no writes people can still read: what they saw is written as
/// soon as it does.
/// </summary>
public sealed partial class Sightings(IServiceScopeFactory scopes, ILogger<Sightings> logger) : IHostedService
{
    private const int MostKnown = 100_000;
    private const int BatchSize = 200;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Lock one = new();
    private readonly HashSet<(PersonId Person, CustomerId Customer, string Action)> known = [];
    private readonly Queue<AccessRecord> waiting = new();
    private DateOnly day;
    private bool isWriting;
    private Task writing = Task.CompletedTask;

    /// <summary>Returns when it is written, or after a second.</summary>
    /// <param name="seen">As <see cref="SeenCustomers.Take"/> gave it.</param>
    public async Task KeepAsync(Actor reader, IReadOnlyList<(CustomerId Customer, string Action)> seen, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (seen.Count == 0 || !IsAnyNew(reader, seen, nowUtc))
            return;
        try
        {
            await CatchUpAsync().WaitAsync(Patience, cancellationToken);
        }
        catch (TimeoutException)
        {
            Log.Later(logger);
        }
    }

    /// <summary>Writes what could not be written before.</summary>
    public Task CatchUpAsync()
    {
        lock (one)
        {
            if (!isWriting && waiting.Count > 0)
                (isWriting, writing) = (true, Task.Run(WriteAllAsync));
            return writing;
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => CatchUpAsync().WaitAsync(cancellationToken);

    private bool IsAnyNew(Actor reader, IReadOnlyList<(CustomerId Customer, string Action)> seen, DateTime nowUtc)
    {
        lock (one)
        {
            var today = DateOnly.FromDateTime(nowUtc);
            if (day != today || known.Count > MostKnown)
                known.Clear();
            day = today;
            var before = waiting.Count;
            foreach (var (customer, action) in seen)
            {
                if ((action == SeenCustomers.InListAction && known.Contains((reader.Id, customer, SeenCustomers.Action))) || !known.Add((reader.Id, customer, action)))
                    continue;
                waiting.Enqueue(new AccessRecord(AccessRecordId.New(nowUtc), reader.TenantId, reader.Id, customer, null, action, null, null, nowUtc));
            }

            return waiting.Count > before;
        }
    }

    private async Task WriteAllAsync()
    {
        while (Next() is { Count: > 0 } batch)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var database = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
                database.AccessRecords.AddRange(batch);
                await database.SaveLightlyAsync(CancellationToken.None);
            }
            catch (Exception exception)
            {
                Log.NotWritten(logger, exception, PutBack(batch));
                return;
            }
        }
    }

    private List<AccessRecord> Next()
    {
        lock (one)
        {
            var batch = new List<AccessRecord>();
            while (batch.Count < BatchSize && waiting.TryDequeue(out var record))
                batch.Add(record);
            isWriting = batch.Count > 0;
            return batch;
        }
    }

    private int PutBack(List<AccessRecord> batch)
    {
        lock (one)
        {
            batch.ForEach(waiting.Enqueue);
            isWriting = false;
            return waiting.Count;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The database is busy: what was shown is written into the access log a little later")]
        public static partial void Later(ILogger logger);

        [LoggerMessage(2, LogLevel.Error, "{Count} records could not be written into the access log; they are tried again within seconds")]
        public static partial void NotWritten(ILogger logger, Exception exception, int count);
    }
}
