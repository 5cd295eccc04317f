namespace CrmBot.Benchmarks;

/// <summary>The machine's clock, with the archive's date on it: it runs, and waits last as long as they do.</summary>
internal sealed class ArchiveTime : TimeProvider
{
    private TimeSpan shift;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + shift;

    public void GoTo(DateTime momentUtc) => shift = momentUtc - base.GetUtcNow().UtcDateTime;
}
