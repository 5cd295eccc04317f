using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CrmBot.Bot.Activities;

/// <summary>
/// Quoted and forwarded words are somebody else's, so they are never taken as this person's. Teams flattens them into the
/// text, which does not tell them apart; the HTML attachment beside it does. Newer clients leave a placeholder in the text.
/// </summary>
internal static partial class Quotes
{
    /// <summary>What the sender wrote; empty when all of it was quoted.</summary>
    public static string OwnWords(Activity activity) =>
        Html(activity.Attachments) is { } html && QuoteTag().IsMatch(html)
            ? WebUtility.HtmlDecode(AnyTag().Replace(Outside(html), " "))
            : Outside(activity.Text ?? "");

    private static string Outside(string text)
    {
        var (own, depth, from) = (new StringBuilder(text.Length), 0, 0);
        foreach (var tag in QuoteTag().EnumerateMatches(text))
        {
            if (depth == 0)
                own.Append(text, from, tag.Index - from);
            from = tag.Index + tag.Length;
            depth = text[tag.Index + 1] switch
            {
                '/' => Math.Max(0, depth - 1),
                'b' or 'B' => depth + 1,
                _ => depth,
            };
        }

        // A quote that is not closed goes on to the end.
        return depth == 0 ? own.Append(text, from, text.Length - from).ToString() : own.ToString();
    }

    private static string? Html(JsonElement attachments)
    {
        if (attachments.ValueKind != JsonValueKind.Array)
            return null;
        return attachments.EnumerateArray().Where(a => a.Text("contentType"u8) == "text/html").Select(a => a.Text("content"u8)).FirstOrDefault();
    }

    [GeneratedRegex("</?blockquote[^>]*>|<quoted [^>]*/>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex QuoteTag();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex AnyTag();
}
