namespace CrmBot.Domain.WorkingTime;

/// <summary>Days from <paramref name="First"/> to <paramref name="Last"/>, both inclusive.</summary>
public readonly record struct DayRange(DateOnly First, DateOnly Last)
{
    public bool Contains(DateOnly day) => First <= day && day <= Last;
}
