using System.Globalization;

namespace CrmBot.Domain.Privacy;

/// <summary>
/// All that we hold on one contact, ready to be written (PIPL 45: access, copy, portability). Values are null, text, a number,
/// yes or no, a <see cref="DateOnly"/>, a <see cref="DateTimeOffset"/> in the zone of whoever asked, an enum of the domain, or
/// an <see cref="AccessAction"/>. Nothing in it is masked.
/// </summary>
/// <param name="Number">The customer's, "C002".</param>
/// <param name="Place">From 1 on, among the customer's contacts by age.</param>
/// <param name="Contacts">How many contacts the customer has, erased ones included.</param>
/// <param name="Zone">IANA zone of all moments.</param>
public sealed record ExportedContact(string Number, int Place, int Contacts, DateTimeOffset MadeAt, string Zone, IReadOnlyList<ExportSection> Sections)
{
    /// <summary>"contact-C002-2026-11-20.json": number and day only, so it may be seen by anybody and fits any file system.</summary>
    /// <param name="extension">Without the dot.</param>
    public string FileName(string extension) => NameOf(Number, Place, Contacts, DateOnly.FromDateTime(MadeAt.DateTime), extension);

    /// <inheritdoc cref="FileName"/>
    public static string NameOf(string number, int place, int contacts, DateOnly day, string extension)
    {
        var safe = string.Concat(number.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' || char.IsLetter(c) ? c : '-'));
        return string.Create(CultureInfo.InvariantCulture, $"contact-{safe}{(contacts > 1 ? $"-{place}" : "")}-{day:yyyy-MM-dd}.{extension}");
    }

    /// <summary>UTF-8 without a mark; names in English, moments and days as in ISO 8601. Leaves the stream open.</summary>
    public void WriteJson(Stream target) => ContactJson.Write(target, this);

    /// <summary>A sheet for each section, all cells text. Leaves the stream open.</summary>
    /// <param name="words">Enums and access actions as people read them.</param>
    public void WriteWorkbook(Stream target, Language language, Func<object, Language, string> words) => ContactWorkbook.Write(target, this, language, words);
}
