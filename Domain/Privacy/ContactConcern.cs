using CrmBot.Domain.Customers;

namespace CrmBot.Domain.Privacy;

/// <summary>
/// What of a customer's records concerns one of their contacts. A record does when its id is noted there, when one of its
/// texts holds a word by which they are known (<see cref="PersonalWords"/>, the same as erasing takes out), or when nobody is
/// noted there and the customer never had another contact: then nobody else can be meant.
/// </summary>
internal sealed class ContactConcern(Contact contact, IReadOnlyList<Contact> others)
{
    private readonly PersonalWords own = new(contact);
    private readonly List<PersonalWords> theirs = [.. others.Select(other => new PersonalWords(other))];

    public bool Is(ContactId? noted, params IEnumerable<string?> texts) =>
        noted == contact.Id || (noted is null && others.Count == 0) || texts.Any(own.AreIn);

    public bool IsNamedIn(string? text) => own.AreIn(text);

    /// <summary>The text without the words of the customer's other contacts: their data is theirs.</summary>
    public string Shown(string text) => theirs.Aggregate(text, (shown, other) => other.Replace(shown, word => own.AreIn(word) ? word : Somebody(word)));

    private static string Somebody(string word) => PersonalWords.IsChinese(word) ? "[其他人]" : "[somebody else]";
}
