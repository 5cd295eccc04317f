using System.Globalization;

namespace CrmBot.Bot.Dialogs;

/// <summary>What card fields send: texts. Read once, at the border.</summary>
internal static class InputText
{
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static TimeOnly? Time(string? text) =>
        TimeOnly.TryParseExact(text, ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>Trimmed and capped; null when nothing is left.</summary>
    public static string? Cut(string? text, int max)
    {
        var trimmed = text?.Trim();
        if (string.IsNullOrEmpty(trimmed))
            return null;
        if (trimmed.Length <= max)
            return trimmed;
        // Never half a character of two units.
        return trimmed[..(char.IsHighSurrogate(trimmed[max - 1]) ? max - 1 : max)];
    }
}
