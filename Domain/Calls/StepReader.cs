using CrmBot.Domain.DataFiles;

namespace CrmBot.Domain.Calls;

/// <summary>Reads the steps of a script.</summary>
internal sealed class StepReader(ScriptLines lines)
{
    public IReadOnlyList<CallStep> Read(DataFileSection script)
    {
        var sections = script.Sections("steps");
        if (sections.Count == 0)
        {
            script.Complain("steps", "至少要有一步", "a script needs at least one step");
        }

        var ids = sections.Select(section => section.Id("id")).ToList();
        foreach (var (section, index) in sections.Select((section, index) => (section, index)).Where(entry => ids.Take(entry.index).Contains(ids[entry.index])))
        {
            section.Complain("id", $"步骤“{ids[index]}”写了两次，请换一个 id", $"step “{ids[index]}” stands there twice; give each its own id");
        }

        return [.. sections.Select((section, index) => Step(section, ids[index], [.. ids.Skip(index + 1)]))];
    }

    private CallStep Step(DataFileSection section, string id, IReadOnlyList<string> laterSteps)
    {
        var onlyIf = ScriptReader.Blanks(section, "only_if");
        var field = section.Section("field") is { } fieldSection
            ? StepFieldReader.Read(fieldSection, lines)
            : new StepField(StepFieldKind.Text, [], null, null);
        var branches = new StepBranchReader(laterSteps);
        var step = new CallStep(
            id,
            lines.Read(section, "title", ScriptLineLimit.Title, onlyIf),
            lines.Read(section, "say", ScriptLineLimit.Said, onlyIf),
            section.OptionalText("source_line"),
            section.Flag("core"),
            onlyIf,
            field,
            section.OptionalSection("hint") is { } hint ? Hint(hint) : null,
            [.. section.Sections("branches").Select(branch => branches.Read(branch, field))],
            section.WordList<StepStore>("stores"));
        section.Finish();
        return step;
    }

    private StepHint Hint(DataFileSection section)
    {
        var hint = new StepHint(section.Word<StepHintKind>("kind"), lines.Own(section, ScriptLineLimit.Said, known: null));
        section.Finish();
        return hint;
    }
}
