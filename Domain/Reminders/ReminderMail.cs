using CrmBot.Domain.People;

namespace CrmBot.Domain.Reminders;

/// <summary>What one person is to be sent now, leased to the caller until <paramref name="LeaseUntilUtc"/>.</summary>
public sealed record ReminderMail(Actor Recipient, ChatAddress? Address, Pushes Pushes, DateTime LeaseUntilUtc);
