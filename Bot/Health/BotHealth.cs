using CrmBot.Bot.Connector;
using CrmBot.Domain.Storage;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CrmBot.Bot.Health;

/// <summary>Live: the process answers. Ready: database reachable and migrated, signing keys there. The answer holds no detail.</summary>
public static class BotHealth
{
    private const string Ready = "ready";

    public static void AddBotHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database", tags: [Ready]).AddCheck<KeysCheck>("keys", tags: [Ready]);

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        endpoints.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) });
    }

    private sealed class DatabaseCheck(CrmDbContext database) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            if (!await database.Database.CanConnectAsync(cancellationToken))
                return HealthCheckResult.Unhealthy();
            return (await database.Database.GetPendingMigrationsAsync(cancellationToken)).Any() ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy();
        }
    }

    private sealed class KeysCheck(BotTokenCheck tokens) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(tokens.IsReady ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
    }
}
