using CrmBot.Domain.People;

namespace CrmBot.Domain.Reminders;

/// <summary>What one person is to be sent now.</summary>
/// <param name="Lease">Whose the rows are until they are sent; <see cref="KeepLease"/> says whether they still are.</param>
public sealed record ReminderMail(Actor Recipient, ChatAddress? Address, Pushes Pushes, string Lease);
