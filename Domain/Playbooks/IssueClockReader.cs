using CrmBot.Domain.DataFiles;
using CrmBot.Domain.Issues;
using CrmBot.Domain.People;

namespace CrmBot.Domain.Playbooks;

/// <summary>Reads the clocks of a playbook's issues: each kind once, each with at least one limit and an owner.</summary>
internal static class IssueClockReader
{
    public static IReadOnlyList<IssueClock> Read(DataFileSection playbook)
    {
        var clocks = playbook.Sections("issue_clocks").SelectMany(Clocks).ToList();
        foreach (var kind in Enum.GetValues<IssueKind>())
        {
            var count = clocks.Count(clock => clock.Kind == kind);
            if (count != 1)
            {
                var word = DataFileWords.Of(kind);
                playbook.Complain("issue_clocks", $"“{word}”类问题要有一个时限，现在有 {count} 个", $"issues of kind “{word}” need exactly one clock, not {count}");
            }
        }

        return clocks;
    }

    private static IReadOnlyList<IssueClock> Clocks(DataFileSection section)
    {
        var kinds = section.WordList<IssueKind>("kinds");
        var response = TimingReader.OptionalLimit(section, "response");
        var solution = TimingReader.OptionalLimit(section, "solution");
        var result = TimingReader.OptionalLimit(section, "result");
        if (response is null && solution is null && result is null)
        {
            section.Complain(section.Line, "至少写一个时限：response、solution 或 result", "give at least one limit: response, solution or result");
        }

        if (response is { } first && solution is { } second && first.Unit == second.Unit && first.Amount > second.Amount)
        {
            section.Complain("solution", "“solution”不能早于“response”", "“solution” must not be shorter than “response”");
        }

        var owner = section.Section("owner") is { } named ? Owner(named) : new IssueOwner(IssueOwnerKind.CareRole, CareRole.Service, null, default, false);
        var isDefault = section.Flag("default");
        section.Finish();
        return [.. kinds.Select(kind => new IssueClock(kind, response, solution, result, owner, isDefault))];
    }

    private static IssueOwner Owner(DataFileSection section)
    {
        var kind = section.Word<IssueOwnerKind>("kind");
        var role = kind == IssueOwnerKind.CareRole ? section.Word<CareRole>("role") : (CareRole?)null;
        var department = kind == IssueOwnerKind.Department ? section.Text("department") : null;
        var owner = new IssueOwner(kind, role, department, section.OwnTexts(), section.Flag("default"));
        section.Finish();
        return owner;
    }
}
