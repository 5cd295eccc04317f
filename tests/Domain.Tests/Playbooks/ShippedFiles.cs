using Xunit;

namespace CrmBot.Domain.Tests.Playbooks;

/// <summary>The text of a built-in data file, for tests which break it in one place.</summary>
internal static class ShippedFiles
{
    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(TwoTexts).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    /// <summary>Replaces the first occurrence and says on which line, from 1, it stands.</summary>
    public static (string Text, int Line) Break(string name, string original, string broken)
    {
        var text = Read(name);
        var at = text.IndexOf(original, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{name} has no text '{original}' to break");
        return (text[..at] + broken + text[(at + original.Length)..], text[..at].Count(letter => letter == '\n') + 1);
    }
}
