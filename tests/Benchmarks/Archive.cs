using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;
using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Benchmarks;

/// <summary>A company of a given size in a SQLite file of its own.</summary>
internal sealed class Archive : IDisposable
{
    public static readonly DateTime Now = new(2026, 3, 11, 2, 0, 0, DateTimeKind.Utc);

    private readonly string folder = Directory.CreateTempSubdirectory("crmbot-archive").FullName;
    private readonly ServiceProvider services;

    private Archive(Action<IServiceCollection>? more)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var storage = new StorageOptions { ConnectionString = $"Data Source={Path.Combine(folder, "crmbot.db")}" };
        builder.Services.AddSingleton<TimeProvider>(Time).AddSingleton(storage).AddCrmStorage(storage);
        CrmBot.Bot.BusinessSetup.AddBusiness(builder.Services, builder.Configuration);
        more?.Invoke(builder.Services);
        services = builder.Services.BuildServiceProvider();
    }

    public ArchiveTime Time { get; } = new();

    public static async Task<Archive> OfAsync(int customers, int reps, string? serviceUrl = null, Action<IServiceCollection>? more = null)
    {
        var archive = new Archive(more);
        await archive.FillAsync(customers, reps, serviceUrl);
        return archive;
    }

    public async Task<T> UseAsync<TService, T>(Func<TService, Task<T>> work) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public void Dispose()
    {
        services.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private async Task FillAsync(int customers, int reps, string? serviceUrl)
    {
        await UseAsync<PrepareDatabase, int>(async p =>
        {
            await p.RunAsync(CancellationToken.None);
            return 0;
        });
        await UseAsync<CrmDbContext, int>(async database =>
        {
            var people = Enumerable.Range(0, reps).Select(n => Rep(n, serviceUrl)).ToList();
            database.People.AddRange(people);
            for (var n = 0; n < customers; n++)
                database.Customers.Add(Customer(n, people[n % reps]));
            return await database.SaveChangesAsync();
        });
    }

    private static Person Rep(int n, string? serviceUrl)
    {
        var person = new Person(PersonId.New(Now), Load.Tenant, $"rep-{n}", $"Rep {n}", PersonRole.Rep);
        person.Describe($"Rep {n}", null, PersonRole.Rep, Person.DefaultZone, "Mon-Sun 00:00-24:00");
        if (serviceUrl is not null)
            person.MeetAt(new ChatAddress(serviceUrl, $"a:{n}", $"29:{n}", "28:bot", "CrmBot"));
        return person;
    }

    private static Customer Customer(int n, Person owner)
    {
        var customer = new Customer(CustomerId.New(Now), owner.TenantId, $"C{n:00000}", $"Customer {n}", Now.AddYears(-1));
        customer.Rename($"Customer {n}", null, null);
        customer.GradeAs((Tier)(n % 4), "", byHand: false);
        customer.WasContacted(Now.AddDays(-(n % 120) - 1));
        customer.HandTo(owner.Id);
        return customer;
    }
}
