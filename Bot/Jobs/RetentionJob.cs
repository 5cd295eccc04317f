using CrmBot.Bot.Telemetry;
using CrmBot.Domain.Privacy;

namespace CrmBot.Bot.Jobs;

/// <summary>
/// Says each day how much personal data is past its time; lets it go only where <c>Retention:Apply</c> is true, some hundred
/// contacts a day (SEC-3). The operator's command does all at once.
/// </summary>
public sealed partial class RetentionJob(IServiceScopeFactory scopes, TimeProvider time, BotMeters meters, ILogger<RetentionJob> logger) : BotJob(scopes, time, meters, logger)
{
    // The host waits for its jobs when it stops, so none may take long.
    private const int MostADay = 300;

    private readonly BotMeters meters = meters;
    private readonly ILogger logger = logger;

    protected override async Task RunAsync(IServiceProvider services, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var isApplied = services.GetRequiredService<RetentionSettings>().Apply;
        var retain = services.GetRequiredService<RetainData>();
        var report = isApplied ? await retain.ApplyAsync(nowUtc, cancellationToken, MostADay) : await retain.LookAsync(nowUtc, cancellationToken);
        meters.Retained(report);
        if (report.Contacts.Count + report.Drafts + report.Answers == 0)
            return;
        var due = report.Count(RetentionVerdict.Due);
        Log.Looked(logger, isApplied ? "erased" : "would be erased", due, report.Contacts.Count - due, report.Drafts + report.Answers);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Past their time: {Due} contacts {What}, {Kept} left alone with a reason, {Drafts} drafts and unsaved answers")]
        public static partial void Looked(ILogger logger, string what, int due, int kept, int drafts);
    }
}
