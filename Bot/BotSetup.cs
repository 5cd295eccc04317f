using CrmBot.Bot.Activities;
using CrmBot.Bot.Dialogs;
using CrmBot.Bot.Health;
using CrmBot.Bot.Jobs;
using CrmBot.Bot.Playground;
using CrmBot.Bot.Telemetry;
using CrmBot.Domain.Storage;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CrmBot.Bot;

/// <summary>What the host is made of, a line each.</summary>
public static class BotSetup
{
    public static void AddBot(this WebApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        var storage = configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        builder.Logging.ClearProviders().AddSimpleConsole(o => (o.SingleLine, o.TimestampFormat) = (true, "HH:mm:ss "));
        builder.WebHost.ConfigureKestrel(o => o.AddServerHeader = false);
        services.Configure<KestrelServerOptions>(o => o.Limits.MaxRequestBodySize = ActivityReader.MaxBytes);
        services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(30));

        services.AddProtocol(configuration, builder.Environment);
        services.AddSingleton(storage);
        services.AddCrmStorage(storage);
        services.AddBusiness(configuration);
        services.AddDialogs();
        services.AddBotJobs();
        services.AddTelemetry(configuration);
        services.AddBotHealth();
        if (configuration.GetValue<bool>("Playground:Enabled"))
            services.AddPlayground(configuration);
        if (configuration.GetValue<bool>("Demo:Enabled"))
            services.AddSampleArchive();
    }

    /// <summary>Database in shape, rule books read, sample data if asked for: before the first turn.</summary>
    public static async Task PrepareAsync(this WebApplication app)
    {
        var rules = Task.Run(() => BusinessSetup.ReadRules(app.Services));
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PrepareDatabase>().RunAsync(app.Lifetime.ApplicationStopping);
        await rules;
        if (scope.ServiceProvider.GetService<LoadSampleArchive>() is { } sample)
        {
            var nowUtc = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
            if (await sample.RunAsync(SampleSetup.Tenant, nowUtc, app.Lifetime.ApplicationStopping) is { } refusal)
                throw new InvalidOperationException($"The sample archive could not be loaded: {refusal}");
        }
    }
}
