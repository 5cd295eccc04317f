using Quartz;

namespace CrmBot.Bot.Jobs;

/// <summary>
/// All that runs on a clock, on one page. No job knows what is due: it asks the database, so nodes may come and go, and two
/// at once only share the work. None runs beside itself, none is retried by Quartz: the next tick is the retry.
/// </summary>
public static class BotJobs
{
    public static IServiceCollection AddBotJobs(this IServiceCollection services)
    {
        services.AddQuartz(q =>
        {
            // A job may be waiting for its turn to send.
            q.ConfigureScheduler(o => o.ShutdownJobInterruption = ShutdownJobInterruption.Always);
            Every<PlanJob>(q, "plan", TimeSpan.FromMinutes(1));
            Every<RemindJob>(q, "remind", TimeSpan.FromSeconds(5));
            Every<EscalateJob>(q, "escalate", TimeSpan.FromSeconds(30));
            // The summary knows the zone and the hour (Friday 17:00 of each manager) by itself; the tick only asks.
            Every<SummaryJob>(q, "summaries", TimeSpan.FromMinutes(1));
            Every<SealJob>(q, "seal", TimeSpan.FromSeconds(5));
            Every<TidyJob>(q, "tidy", TimeSpan.FromHours(6));
            Every<RetentionJob>(q, "retention", TimeSpan.FromDays(1));
        });
        // Whoever waits for the start waits for an answer: the jobs come after it.
        return services.AddQuartzHostedService(o => (o.WaitForJobsToComplete, o.StartDelay) = (true, TimeSpan.FromSeconds(2)));
    }

    private static void Every<TJob>(IQuartzBuilder quartz, string name, TimeSpan interval) where TJob : IJob
    {
        quartz.AddJob<TJob>(job => job.WithIdentity(name));
        quartz.AddTrigger(trigger => trigger.ForJob(name).WithIdentity(name).StartNow()
            .WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever()));
    }
}
