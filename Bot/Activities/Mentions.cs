using System.Text;
using System.Text.Json;

namespace CrmBot.Bot.Activities;

/// <summary>In a group the bot is spoken to by name. Its own name is no part of the request; other people's names are.</summary>
public static class Mentions
{
    /// <summary>Judged by id: a person may carry the bot's name, and <c>&lt;at&gt;</c> typed by hand mentions nobody.</summary>
    public static bool IsOfBot(Activity activity) =>
        Of(activity).Any(mention => mention.Id == activity.Recipient?.Id);

    public static IEnumerable<Mention> OfOthers(Activity activity) =>
        Of(activity).Where(mention => mention.Id != activity.Recipient?.Id);

    /// <summary>The sender's own words without the bot's name and without blanks around; never null.</summary>
    public static string TextForBot(Activity activity)
    {
        var text = Quotes.OwnWords(activity);
        foreach (var mention in Of(activity))
            if (mention.Id == activity.Recipient?.Id) text = Without(mention.Text, text);
        return text.Replace("&nbsp;", " ", StringComparison.OrdinalIgnoreCase).Replace('\u00a0', ' ').Trim();
    }

    private static string Without(string name, string text)
    {
        var rest = new StringBuilder(text.Length);
        var from = 0;
        for (int at; (at = text.IndexOf(name, from, StringComparison.OrdinalIgnoreCase)) >= 0; from = at + name.Length)
            AppendWord(rest, text.AsSpan(from, at - from));
        AppendWord(rest, text.AsSpan(from));
        return rest.ToString();
    }

    /// <summary>Where a name was cut out between two blanks, one stays.</summary>
    private static void AppendWord(StringBuilder rest, ReadOnlySpan<char> part)
    {
        var blankBefore = rest.Length == 0 || rest[^1] == ' ';
        rest.Append(blankBefore ? part.TrimStart(' ') : part);
    }

    private static IEnumerable<Mention> Of(Activity activity)
    {
        if (activity.Entities.ValueKind != JsonValueKind.Array) yield break;
        foreach (var entity in activity.Entities.EnumerateArray())
        {
            var mentioned = entity.Part("mentioned"u8);
            if (entity.Text("type"u8) == "mention" && mentioned.Text("id"u8) is { } id && entity.Text("text"u8) is { Length: > 0 } text)
                yield return new Mention(id, mentioned.Text("name"u8), text);
        }
    }
}
