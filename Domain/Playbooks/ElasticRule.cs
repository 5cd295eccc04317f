namespace CrmBot.Domain.Playbooks;

/// <summary>How far past its ideal day a contact may slip where the data gives no latest day (BYD-2).</summary>
/// <param name="Percent">Share of the ideal interval, rounded up to whole days.</param>
/// <param name="AtLeastDays">The slack of short intervals.</param>
public sealed record ElasticRule(int Percent, int AtLeastDays)
{
    public CalendarInterval LatestFor(CalendarInterval ideal)
        => ideal.PlusDays(Math.Max(AtLeastDays, ((ideal.RoughDays * Percent) + 99) / 100));
}
