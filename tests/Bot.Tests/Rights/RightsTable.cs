using CrmBot.Support.Playground;

namespace CrmBot.Bot.Tests.Rights;

/// <summary>The table that people read, <c>rights.md</c>.</summary>
internal static class RightsTable
{
    public static IReadOnlyList<RightsRow> Actions { get; } = Section("## Buttons");

    public static IReadOnlyList<RightsRow> Commands { get; } = Section("## Typed words");

    public static IReadOnlyList<RightsRow> Invokes { get; } = Section("## Other questions of Teams");

    private static List<RightsRow> Section(string heading)
    {
        var lines = File.ReadLines(Path.Combine(Repository.Root, "tests", "Bot.Tests", "Rights", "rights.md"));
        return
        [
            .. lines.SkipWhile(line => !line.StartsWith(heading, StringComparison.Ordinal)).Skip(1)
                .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
                .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
                .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1])
                .Select(cells => new RightsRow(cells[0].Trim('`'), cells[1].Trim('`'), cells[2..])),
        ];
    }
}

/// <param name="Key">The verb of the action, the name of the command or of the invoke.</param>
/// <param name="Words">What it is; for a command what is typed.</param>
/// <param name="Cells">One for each of <see cref="RightsOffice.Everybody"/>.</param>
internal sealed record RightsRow(string Key, string Words, IReadOnlyList<string> Cells);
