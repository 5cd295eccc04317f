using CrmBot.Domain.Customers;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmBot.Domain.Privacy;

/// <summary>Takes a contact's words out of all that people wrote about the customer. Changes tracked rows only; the caller saves.</summary>
internal static class CleanTexts
{
    /// <returns>How many texts held something.</returns>
    public static async Task<int> CleanTextsAsync(this CrmDbContext database, Contact contact, CancellationToken cancellationToken)
    {
        var (words, customer) = (new PersonalWords(contact), contact.CustomerId);
        var rows = await database.RowsAboutAsync(customer, cancellationToken);
        var others = await database.Contacts.Where(c => c.CustomerId == customer && c.Id != contact.Id).ToListAsync(cancellationToken);
        var count = database.Clean(rows.Concat(others), words);
        await ForgetRepliesAsync(database, customer, cancellationToken);
        return count;
    }

    /// <summary>The same for the rows of the contact's customer that the context holds, new ones included.</summary>
    /// <param name="contact">Somebody who is known by these words; not a row.</param>
    public static void CleanTracked(this CrmDbContext database, Contact contact) => database.Clean(
        [.. database.ChangeTracker.Entries().Where(e => e.Metadata.FindProperty(nameof(Contact.CustomerId)) is { } key && Equals(e.CurrentValues[key], contact.CustomerId)).Select(e => e.Entity)],
        new PersonalWords(contact));

    private static int Clean(this CrmDbContext database, IEnumerable<object> rows, PersonalWords words) =>
        rows.SelectMany(row => row is Contact other ? database.NotesOf(other) : database.TextsOf(row)).Sum(text => Clean(text, words));

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
