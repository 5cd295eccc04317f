using CrmBot.Domain.Storage;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;

namespace CrmBot.Bot.Telemetry;

/// <summary>Metrics go out by OTLP when "Telemetry:OtlpEndpoint" names a collector; otherwise they cost next to nothing.</summary>
public static class TelemetrySetup
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<BotMeters>();
        if (configuration["Telemetry:OtlpEndpoint"] is { Length: > 0 } endpoint)
            services.AddHostedService(_ => new MetricsExport(new Uri(endpoint)));
        return services;
    }

    private sealed class MetricsExport(Uri endpoint) : IHostedService
    {
        private MeterProvider? provider;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            provider = Sdk.CreateMeterProviderBuilder().AddMeter(BotMeters.Name, StorageSetup.MeterName)
                .AddOtlpExporter(o => o.Endpoint = endpoint).Build();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            provider?.Dispose();
            return Task.CompletedTask;
        }
    }
}
