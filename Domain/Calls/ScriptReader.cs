using CrmBot.Domain.DataFiles;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.People;

namespace CrmBot.Domain.Calls;

/// <summary>Reads a script file and finds all of its mistakes in one pass.</summary>
public static class ScriptReader
{
    private static readonly string[] AlwaysThere = [];

    /// <summary>The next step is said once for each promise, so these two have values then.</summary>
    private static readonly string[] OfAPromise = ["promise", "due"];

    /// <param name="file">How the file is called in the errors.</param>
    public static DataFileReading<CallScript> Read(string file, string yaml)
    {
        var errors = new DataFileErrors(file);
        var script = errors.Open(yaml) is { } root ? Script(root) : null;
        return errors.Close(() => script!);
    }

    /// <summary>A list of blanks, each of the closed list.</summary>
    internal static IReadOnlyList<string> Blanks(DataFileSection section, string key)
    {
        var names = section.List(key);
        foreach (var unknown in names.Where(name => !ScriptPlaceholders.All.ContainsKey(name.Text)))
        {
            var all = string.Join(", ", ScriptPlaceholders.All.Keys);
            section.Complain(unknown.Line, $"没有“{unknown.Text}”这个空；可以用：{all}", $"“{unknown.Text}” is no placeholder; use one of: {all}");
        }

        return [.. names.Select(name => name.Text)];
    }

    private static CallScript Script(DataFileSection root)
    {
        var needs = Blanks(root, "needs");
        var lines = new ScriptLines(needs.ToHashSet());
        var (code, occasion) = Occasion(root);
        var script = new CallScript
        {
            Id = root.Id("id"),
            Version = root.Number("version", 1, 9999),
            OccasionCode = code,
            Occasion = occasion,
            Sources = [.. root.List("source").Select(source => source.Text)],
            PlaybookId = root.OptionalText("playbook"),
            Tiers = root.WordList<Tier>("tier"),
            Content = root.WordList<CallContent>("content"),
            Caller = root.Word<CareRole>("caller"),
            Channels = root.WordList<ContactChannel>("channel"),
            Goal = lines.Read(root, "goal", ScriptLineLimit.Said, AlwaysThere),
            Minutes = root.Number("minutes", 1, 60),
            Placeholders = Blanks(root, "placeholders"),
            Needs = needs,
            Opening = Opening(root, lines),
            Steps = new StepReader(lines).Read(root),
            Closing = Closing(root, lines),
            Manners = [.. root.Sections("manners").Select(section => Manner(section, lines))],
            Lines = GreetingReader.Lines(root, lines),
            Sensitivities = GreetingReader.Sensitivities(root),
        };
        CheckPlaceholders(root, script, lines.Used);
        if (script.Channels.Count == 0 || script.Content.Count == 0)
        {
            root.Complain(root.Line, "请写 channel 和 content", "write channel and content: no contact without a goal");
        }

        root.Finish();
        return script;
    }

    private static (string Code, TwoTexts Texts) Occasion(DataFileSection root)
    {
        if (root.Section("occasion") is not { } section)
        {
            return ("", default);
        }

        var occasion = (section.Id("code"), section.OwnTexts());
        section.Finish();
        return occasion;
    }

    private static CallOpening Opening(DataFileSection root, ScriptLines lines)
    {
        if (root.Section("opening") is not { } section)
        {
            return new CallOpening(default, default, default, default, default);
        }

        var opening = new CallOpening(
            lines.Read(section, "greet_right_person", ScriptLineLimit.Said, AlwaysThere),
            lines.Read(section, "who_and_why", ScriptLineLimit.Said, AlwaysThere),
            lines.Read(section, "time_ok", ScriptLineLimit.Said, AlwaysThere),
            lines.Read(section, "if_wrong_person", ScriptLineLimit.Said, AlwaysThere),
            lines.Read(section, "if_bad_time", ScriptLineLimit.Said, AlwaysThere));
        section.Finish();
        return opening;
    }

    private static CallClosing Closing(DataFileSection root, ScriptLines lines)
    {
        if (root.Section("closing") is not { } section)
        {
            return new CallClosing(default, default, default, default);
        }

        var closing = new CallClosing(
            lines.Read(section, "thanks", ScriptLineLimit.Said, AlwaysThere),
            lines.Read(section, "next_step", ScriptLineLimit.Said, OfAPromise),
            lines.Read(section, "no_next_step", ScriptLineLimit.Said, AlwaysThere),
            lines.Read(section, "goodbye", ScriptLineLimit.Said, AlwaysThere));
        section.Finish();
        return closing;
    }

    private static TwoTexts Manner(DataFileSection section, ScriptLines lines)
    {
        var manner = lines.Own(section, ScriptLineLimit.Manner, AlwaysThere);
        section.Finish();
        return manner;
    }

    private static void CheckPlaceholders(DataFileSection root, CallScript script, IReadOnlySet<string> used)
    {
        foreach (var blank in used.Except(script.Placeholders).Where(ScriptPlaceholders.All.ContainsKey))
        {
            root.Complain("placeholders", $"话术里用了“{{{blank}}}”，请加进 placeholders", $"“{{{blank}}}” is used; add it to placeholders");
        }

        foreach (var blank in script.Placeholders.Except(used).Except(script.Needs))
        {
            root.Complain("placeholders", $"话术里没有用“{{{blank}}}”，请从 placeholders 去掉", $"“{{{blank}}}” is not used; take it out of placeholders");
        }
    }
}
