namespace CrmBot.Domain.WorkingTime;

/// <summary>Holidays of <paramref name="Year"/> are unknown: only weekends count as days off in it.</summary>
/// <param name="Year">The year to add under WorkingTime/Holidays.</param>
/// <param name="HasBegun">True when dates are being reckoned without holidays today already.</param>
public sealed record MissingHolidayYear(int Year, bool HasBegun);
