namespace CrmBot.Domain.Issues;

/// <summary>How long the texts of an issue may be, after trimming; the ends are allowed.</summary>
public static class IssueText
{
    public const int MostDescription = 1000;
    public const int MostDemand = 600;
    public const int MostSolution = 1000;

    /// <summary>Fits a line of a task list.</summary>
    private const int GoalLength = 120;

    public static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    public static string Goal(string description)
    {
        var line = description.ReplaceLineEndings(" ");
        return line.Length <= GoalLength ? line : Cut(line, GoalLength - 1) + "…";
    }

    /// <summary>Never between the halves of a character.</summary>
    public static string Cut(string text, int most) => text.Length <= most
        ? text
        : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
