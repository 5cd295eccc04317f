using CrmBot.Domain.Customers;

namespace CrmBot.Domain.Privacy;

/// <summary>A contact after somebody said whether they may be contacted. Names in the reader's language.</summary>
/// <param name="Name">How the contact is addressed.</param>
/// <param name="Bar">Why they may not be contacted now; null: they may.</param>
/// <param name="TakesOver">Whom the cards show now; null: nobody else may be contacted.</param>
/// <param name="Ended">What stopped; null: nothing, since another contact takes over or it was so before.</param>
/// <param name="OpenIssues">What we still owe: numbers of issues.</param>
/// <param name="OpenPromises">How many promises we still owe.</param>
/// <param name="WasSoBefore">Nothing had to be changed.</param>
public sealed record ContactStanding(
    CustomerId CustomerId, string Number, ContactId ContactId, string Name, ContactBar? Bar, string? TakesOver, ContactsEnded? Ended,
    IReadOnlyList<string> OpenIssues, int OpenPromises, bool WasSoBefore);
