namespace CrmBot.Domain.WorkingTime;

/// <summary>Where a year's holidays come from, so that anybody can check them.</summary>
public sealed record HolidayNotice(string Number, string Title, DateOnly Published, string? Address);
