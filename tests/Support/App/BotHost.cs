using CrmBot.Bot;
using CrmBot.Bot.Activities;
using CrmBot.Bot.Health;
using CrmBot.Bot.Jobs;
using CrmBot.Domain.Storage;
using CrmBot.Support.Privacy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CrmBot.Support.App;

/// <summary>
/// The program itself, put together as <c>Program</c> does, in this process on a free loopback port. Its jobs do not
/// tick: <see cref="TickAsync"/> runs them, so that a test decides when.
/// </summary>
public sealed class BotHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private BotHost(WebApplication app)
    {
        this.app = app;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Http { get; }

    public WebApplication App => app;

    public IServiceProvider Services => app.Services;

    public static async Task<BotHost> StartAsync(BotFile file, TestTime time, FailureLog log, OperatorsView operators, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development", ContentRootPath = AppContext.BaseDirectory });
        (string Key, string Value)[] own =
        [
            ("Storage:Provider", "Sqlite"), ("Storage:ConnectionString", file.ConnectionString), ("Bot:Credential", "None"),
            ("Bot:AllowedTenants:0", Chatter.Tenant), ("Playground:Enabled", "false"), ("Demo:Enabled", "true"),
            ("Bot:PushesPerSecond", "20"),
        ];
        foreach (var part in new[] { own, settings })
            builder.Configuration.AddInMemoryCollection(part.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.AddBot();
        // How a query is compiled says nothing that its command does not say again, and would cost each test a third more.
        builder.Logging.ClearProviders().AddProvider(log).AddProvider(operators)
            .AddFilter<OperatorsView>(null, LogLevel.Debug).AddFilter<OperatorsView>("Microsoft.EntityFrameworkCore.Query", LogLevel.Information);
        foreach (var ticking in builder.Services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Namespace?.StartsWith("Quartz", StringComparison.Ordinal) == true).ToList())
            builder.Services.Remove(ticking);
        var app = builder.Build();
        app.MapMessages();
        app.MapHealth();
        await app.PrepareAsync();
        await app.StartAsync();
        return new BotHost(app);
    }

    /// <summary>Every job once, in the order in which one makes work for the next.</summary>
    public async Task TickAsync()
    {
        await RunAsync<PlanJob>();
        await RunAsync<EscalateJob>();
        await RunAsync<SummaryJob>();
        await RunAsync<RemindJob>();
        await RunAsync<SealJob>();
        await RunAsync<TidyJob>();
        await RunAsync<RetentionJob>();
    }

    public Task RunAsync<TJob>() where TJob : BotJob => RunAsync<TJob>(CancellationToken.None);

    /// <param name="stop">Signalled when the host stops.</param>
    public async Task RunAsync<TJob>(CancellationToken stop) where TJob : BotJob =>
        await ActivatorUtilities.CreateInstance<TJob>(Services).Execute(null!, stop);

    /// <summary>What is stored now, by fresh eyes.</summary>
    public async Task<T> ReadAsync<T>(Func<CrmDbContext, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<CrmDbContext>());
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
