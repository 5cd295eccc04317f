using CrmBot.Domain.Customers;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmBot.Domain.Privacy;

/// <summary>
/// Where words about a contact may stand: each text of each row that speaks of the customer, and what is noted on their other
/// contacts. Export reads there, erasing cleans there; a new column is in both by itself, a new table is added here.
/// </summary>
internal static class ContactTexts
{
    /// <summary>Tracked. The customer's other contacts are not among them: see <see cref="NotesOf"/>.</summary>
    public static async Task<List<object>> RowsAboutAsync(this CrmDbContext database, CustomerId customer, CancellationToken cancellationToken)
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

    /// <summary>The row's texts, without numbers, rules and occurrences: those are ours, and looked up by.</summary>
    public static IEnumerable<PropertyEntry> TextsOf(this CrmDbContext database, object row) =>
        database.Entry(row).Properties.Where(p => p.Metadata.ClrType == typeof(string) && !IsKey(p.Metadata));

    /// <summary>What colleagues wrote about another contact, who may be spoken of together with this one.</summary>
    public static IEnumerable<PropertyEntry> NotesOf(this CrmDbContext database, Contact other) =>
        [database.Entry(other).Property(c => c.CharacterNotes), database.Entry(other).Property(c => c.LegalHoldNote)];

    private static bool IsKey(IReadOnlyProperty property) => property.IsKey() || property.IsForeignKey() || property.IsIndex();
}
