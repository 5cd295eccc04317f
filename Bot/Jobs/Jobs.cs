using CrmBot.Bot.Dialogs;
using CrmBot.Bot.Telemetry;
using CrmBot.Domain.Calls;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Issues;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Summaries;
using CrmBot.Domain.Tasks;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace CrmBot.Bot.Jobs;

/// <summary>What all jobs share: one scope, the time, and that a failure is logged and counted and the next tick tries again.</summary>
[DisallowConcurrentExecution]
public abstract partial class BotJob(IServiceScopeFactory scopes, TimeProvider time, BotMeters meters, ILogger logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await RunAsync(scope.ServiceProvider, time.GetUtcNow().UtcDateTime, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            meters.Failures.Add(1);
            Log.JobFailed(logger, exception, GetType().Name);
        }
    }

    protected abstract Task RunAsync(IServiceProvider services, DateTime nowUtc, CancellationToken cancellationToken);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Job} failed; the next tick tries again")]
        public static partial void JobFailed(ILogger logger, Exception exception, string job);
    }
}

/// <summary>New and changed customers, and those whose quarter is over, get their grade (GRD-1) and what their playbook owes them (TSK-2).</summary>
public sealed class PlanJob(IServiceScopeFactory scopes, TimeProvider time, BotMeters meters, ILogger<PlanJob> logger) : BotJob(scopes, time, meters, logger)
{
    protected override async Task RunAsync(IServiceProvider services, DateTime nowUtc, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<RegradeCustomers>().RegradeAsync(nowUtc, cancellationToken);
        await services.GetRequiredService<PlanTasks>().PlanAsync(nowUtc, cancellationToken);
    }
}

/// <summary>Due tasks become reminders, reminders become messages, older messages are brought up to date.</summary>
public sealed class RemindJob(IServiceScopeFactory scopes, TimeProvider time, BotMeters meters, ILogger<RemindJob> logger) : BotJob(scopes, time, meters, logger)
{
    protected override async Task RunAsync(IServiceProvider services, DateTime nowUtc, CancellationToken cancellationToken)
    {
        // Sending may take its time: the scope of what was raised is closed before.
        await using (var scope = services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<RaiseReminders>().RaiseAsync(nowUtc, cancellationToken);
        await services.GetRequiredService<Deliveries>().DeliverAsync(cancellationToken);
        await services.GetRequiredService<Refreshes>().RefreshAsync(cancellationToken);
    }
}

/// <summary>Issues whose clock has run out (ISS-3) and calls that were not finished (CBK-8).</summary>
public sealed class EscalateJob(IServiceScopeFactory scopes, TimeProvider time, BotMeters meters, ILogger<EscalateJob> logger) : BotJob(scopes, time, meters, logger)
{
    protected override async Task RunAsync(IServiceProvider services, DateTime nowUtc, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<RaiseIssueAlarms>().RaiseAsync(nowUtc, cancellationToken);
        await services.GetRequiredService<NudgeCalls>().RaiseAsync(nowUtc, cancellationToken);
    }
}

/// <summary>Friday 17:00 of each manager (SUM-1).</summary>
public sealed class SummaryJob(IServiceScopeFactory scopes, TimeProvider time, BotMeters meters, ILogger<SummaryJob> logger) : BotJob(scopes, time, meters, logger)
{
    protected override Task RunAsync(IServiceProvider services, DateTime nowUtc, CancellationToken cancellationToken) =>
        services.GetRequiredService<DueSummaries>().RaiseAsync(nowUtc, cancellationToken);
}

/// <summary>Puts what was seen and changed lately into the chain of the access log (SEC-3).</summary>
public sealed class SealJob(IServiceScopeFactory scopes, TimeProvider time, BotMeters meters, ILogger<SealJob> logger) : BotJob(scopes, time, meters, logger)
{
    protected override async Task RunAsync(IServiceProvider services, DateTime nowUtc, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<Sightings>().CatchUpAsync();
        await services.GetRequiredService<AccessLog>().SealAsync(cancellationToken);
    }
}

/// <summary>Forgets which activities were handled once no channel repeats them any more.</summary>
public sealed class TidyJob(IServiceScopeFactory scopes, TimeProvider time, BotMeters meters, ILogger<TidyJob> logger) : BotJob(scopes, time, meters, logger)
{
    private static readonly TimeSpan KeepFor = TimeSpan.FromDays(2);

    protected override Task RunAsync(IServiceProvider services, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var before = nowUtc - KeepFor;
        return services.GetRequiredService<CrmDbContext>().HandledActivities.Where(h => h.HandledUtc < before).ExecuteDeleteAsync(cancellationToken);
    }
}
