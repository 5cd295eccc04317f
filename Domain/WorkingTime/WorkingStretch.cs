namespace CrmBot.Domain.WorkingTime;

/// <summary>Uninterrupted working time; the end does not belong to it. A line of the clock receipt (BYD-7).</summary>
public readonly record struct WorkingStretch(DateTime StartUtc, DateTime EndUtc)
{
    public TimeSpan Length => EndUtc - StartUtc;
}
