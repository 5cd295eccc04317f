using System.Text.RegularExpressions;
using CrmBot.Domain.Customers;

namespace CrmBot.Domain.Privacy;

/// <summary>
/// The words by which a contact is known, to be taken out of what people wrote: names, honorifics, phone (however its digits
/// are grouped), e-mail and IM. A Latin word counts only as a whole one: "Li" is not in "List".
/// </summary>
public sealed class PersonalWords
{
    private const int Shortest = 2;
    private const int FewestDigits = 6;

    private readonly Regex? any;

    public PersonalWords(Contact contact)
    {
        string?[] texts = [contact.Name, contact.EnglishName, contact.Honorific, contact.EnglishHonorific, contact.Email, contact.Im, contact.Phone];
        var patterns = texts.OfType<string>().Select(t => t.Trim()).Where(t => t.Length >= Shortest)
            .OrderByDescending(t => t.Length).Select(Literal).Concat(Numbers(contact)).Distinct(StringComparer.Ordinal).ToList();
        any = patterns.Count == 0 ? null : new Regex(string.Join('|', patterns), RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    /// <summary>The text with a neutral word instead of each of theirs; the same text when there was none.</summary>
    public string Clean(string text) => Replace(text, Neutral);

    /// <summary>The text with something else for each of their words, by what it was.</summary>
    public string Replace(string text, Func<string, string> other) =>
        any?.Replace(text, match => IsPartOfWord(text, match) ? match.Value : other(match.Value)) ?? text;

    public bool AreIn(string? text) => text is not null && any?.Matches(text).Any(match => !IsPartOfWord(text, match)) == true;

    private static string Literal(string text) => Regex.Escape(text).Replace("\\ ", "\\s+", StringComparison.Ordinal);

    // A phone and an IM that is one: with or without +86, spaces, dashes, brackets.
    private static IEnumerable<string> Numbers(Contact contact) =>
        from text in new[] { contact.Phone, contact.Im }.OfType<string>().SelectMany(t => t.Split(',', ';', '/', '、', '，', '；'))
        let digits = string.Concat(text.Where(char.IsAsciiDigit))
        let national = digits.Length == 13 && digits.StartsWith("86", StringComparison.Ordinal) ? digits[2..] : digits
        where national.Length >= FewestDigits
        select @"(?:\+?86[\s-]*)?" + string.Join(@"[\s().-]*", national.AsEnumerable());

    private static bool IsPartOfWord(string text, Match match)
    {
        var end = match.Index + match.Length;
        return (match.Index > 0 && Joins(text[match.Index - 1], text[match.Index])) || (end < text.Length && Joins(text[end - 1], text[end]));
    }

    private static bool Joins(char left, char right) =>
        (char.IsAsciiLetter(left) && char.IsAsciiLetter(right)) || (char.IsAsciiDigit(left) && char.IsAsciiDigit(right));

    internal static bool IsChinese(string word) => word.Any(c => c is >= '\u4E00' and <= '\u9FFF');

    private static string Neutral(string word) => IsChinese(word) ? "[已删除]" : "[erased]";
}
