using System.Diagnostics.Metrics;
using CrmBot.Domain.Privacy;

namespace CrmBot.Bot.Telemetry;

/// <summary>What an operator watches: turns, sends, failures, how old reminders were when they left. No personal data.</summary>
public sealed class BotMeters : IDisposable
{
    public const string Name = "CrmBot";

    private readonly Meter meter = new(Name);
    private readonly Counter<long> turns;
    private readonly Histogram<double> turnTime;
    private readonly Histogram<double> reminderAge;
    private readonly Gauge<long> retention;

    public BotMeters()
    {
        turns = meter.CreateCounter<long>("crmbot.turns", description: "Activities handled, by type");
        turnTime = meter.CreateHistogram<double>("crmbot.turn.duration", "ms");
        Sends = meter.CreateCounter<long>("crmbot.sends", description: "Proactive messages by outcome");
        Failures = meter.CreateCounter<long>("crmbot.failures", description: "Turns and jobs that failed");
        retention = meter.CreateGauge<long>("crmbot.retention", description: "Contacts past the time for which they may be kept, by what becomes of them");
        reminderAge = meter.CreateHistogram<double>("crmbot.reminder.age", "s", "From the due moment to the send");
    }

    public Counter<long> Sends { get; }

    public Counter<long> Failures { get; }

    public void Turn(string type, TimeSpan took)
    {
        var tag = new KeyValuePair<string, object?>("type", type);
        turns.Add(1, tag);
        turnTime.Record(took.TotalMilliseconds, tag);
    }

    public void Sent(string outcome) => Sends.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public void ReminderLeft(TimeSpan age) => reminderAge.Record(age.TotalSeconds);

    public void Retained(RetentionReport report)
    {
        foreach (var verdict in Enum.GetValues<RetentionVerdict>())
            retention.Record(report.Count(verdict), new KeyValuePair<string, object?>("verdict", verdict.ToString()));
    }

    public void Dispose() => meter.Dispose();
}
