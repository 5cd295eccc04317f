namespace CrmBot.Domain.WorkingTime;

/// <param name="Fault">What is wrong.</param>
/// <param name="Part">The words it is about, as typed; empty when something is missing.</param>
public sealed record WorkingHoursUnreadable(WorkingHoursFault Fault, string Part) : Refusal;
