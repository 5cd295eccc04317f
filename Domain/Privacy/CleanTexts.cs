using CrmBot.Domain.Customers;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmBot.Domain.Privacy;

/// <summary>
/// Takes a contact's words out of all that people wrote about the customer. Whatever text a row of these tables has is cleaned,
/// so a new column is not forgotten. Changes tracked rows only; the caller saves.
/// </summary>
internal static class CleanTexts
{
    /// <returns>How many texts held something.</returns>
    public static async Task<int> CleanTextsAsync(this CrmDbContext database, Contact contact, CancellationToken cancellationToken)
    {
        var (words, customer) = (new PersonalWords(contact), contact.CustomerId);
        var rows = await RowsAsync(database, customer, cancellationToken);
        var count = rows.Sum(row => Clean(database.Entry(row), words));
        foreach (var other in await database.Contacts.Where(c => c.CustomerId == customer && c.Id != contact.Id).ToListAsync(cancellationToken))
            count += Clean(database.Entry(other).Property(c => c.CharacterNotes), words) + Clean(database.Entry(other).Property(c => c.LegalHoldNote), words);
        await ForgetRepliesAsync(database, customer, cancellationToken);
        return count;
    }

    private static async Task<List<object>> RowsAsync(CrmDbContext database, CustomerId customer, CancellationToken cancellationToken)
    {
        var calls = await database.CallSessions.Include(c => c.Answers).Where(c => c.CustomerId == customer).ToListAsync(cancellationToken);
        return
        [
            .. await database.CustomerProfiles.Where(p => p.CustomerId == customer).ToListAsync(cancellationToken),
            .. await database.Interactions.Where(i => i.CustomerId == customer).ToListAsync(cancellationToken),
            .. await database.Tasks.Where(t => t.CustomerId == customer).ToListAsync(cancellationToken),
            .. calls,
            .. calls.SelectMany(c => c.Answers),
            .. await database.Issues.Where(i => i.CustomerId == customer).ToListAsync(cancellationToken),
            .. await database.IssueDrafts.Where(d => d.CustomerId == customer).ToListAsync(cancellationToken),
            .. await database.Needs.Where(n => n.CustomerId == customer).ToListAsync(cancellationToken),
            .. await database.GradeChanges.Where(g => g.CustomerId == customer).ToListAsync(cancellationToken),
            .. await database.Reminders.Where(r => r.Task!.CustomerId == customer || database.Issues.Any(i => i.Id == r.IssueId && i.CustomerId == customer)).ToListAsync(cancellationToken),
        ];
    }

    private static int Clean(EntityEntry entry, PersonalWords words) =>
        entry.Properties.Where(p => p.Metadata.ClrType == typeof(string) && !IsKey(p.Metadata)).Sum(p => Clean(p, words));

    // Numbers, rules, occurrences: ours, and looked up by.
    private static bool IsKey(IReadOnlyProperty property) => property.IsKey() || property.IsForeignKey() || property.IsIndex();

    private static int Clean(PropertyEntry property, PersonalWords words)
    {
        if (property.CurrentValue is not string text || words.Clean(text) is var clean && clean == text)
            return 0;
        var most = Math.Min(property.Metadata.GetMaxLength() ?? int.MaxValue, clean.Length);
        // Never half a character of two units.
        property.CurrentValue = clean[..(most < clean.Length && char.IsHighSurrogate(clean[most - 1]) ? most - 1 : most)];
        return 1;
    }

    // What can be typed for a card about this customer may hold a sentence that waits for its OK.
    private static async Task ForgetRepliesAsync(CrmDbContext database, CustomerId customer, CancellationToken cancellationToken)
    {
        var id = customer.Value.ToString();
        foreach (var card in await database.NewestCards.Where(c => c.Replies.Contains(id)).ToListAsync(cancellationToken))
            card.Show(card.ActivityId, "[]");
    }
}
