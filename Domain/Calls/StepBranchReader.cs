using CrmBot.Domain.DataFiles;
using CrmBot.Domain.Issues;

namespace CrmBot.Domain.Calls;

/// <summary>Reads a branch. <paramref name="laterSteps"/> are the steps it may jump to: calls go forward only.</summary>
internal sealed class StepBranchReader(IReadOnlyList<string> laterSteps)
{
    private const string End = "end";

    private static readonly string[] Forms = ["open-issue", "open-need", "open-opportunity", "book-callback"];
    private static readonly string[] Opportunities = ["first-order", "trial", "upgrade", "cross-sell", "add-on", "repeat", "referral"];

    private static readonly Dictionary<string, IReadOnlyList<IssueKind>> IssueKinds = new()
    {
        ["complaint"] = [IssueKind.Quality, IssueKind.Service],
        ["exception"] = [IssueKind.Delivery],
        ["question"] = [IssueKind.Question],
        ["repair"] = [IssueKind.Repair],
    };

    public StepBranch Read(DataFileSection section, StepField field)
    {
        var when = section.List("when").Select(value => Condition(section, value, field)).ToList();
        if (when.Count == 0)
        {
            section.Complain(section.Line, "请写 when，例如 [not-satisfied]", "write when, as [not-satisfied]");
        }

        var to = section.Text("to");
        var offer = Offer(section, to);
        var jump = Forms.Contains(to) ? section.OptionalText("then") : to;
        if (jump is { Length: > 0 } and not End && !laterSteps.Contains(jump))
        {
            var known = string.Join(", ", [.. Forms, .. laterSteps, End]);
            section.Complain(jump == to ? "to" : "then", $"“{jump}”不是后面的步骤；可以写：{known}", $"“{jump}” is no later step; write one of: {known}");
        }

        section.Finish();
        return new StepBranch(when, offer, jump is End or "" ? null : jump, jump == End);
    }

    private static CallOffer? Offer(DataFileSection section, string to) => to switch
    {
        "open-issue" => new OpenIssueOffer(IssueKinds.GetValueOrDefault(Kind(section, [.. IssueKinds.Keys])) ?? []),
        "open-need" => new OpenNeedOffer(Kind(section, ["explicit", "potential"]) == "explicit"),
        "open-opportunity" => new OpenOpportunityOffer(Kind(section, Opportunities)),
        "book-callback" => new BookCallbackOffer(),
        _ => null,
    };

    private static string Kind(DataFileSection section, string[] allowed)
    {
        var kind = section.Text("kind");
        if (!allowed.Contains(kind))
        {
            var all = string.Join(", ", allowed);
            section.Complain("kind", $"“kind”请写其中之一：{all}", $"“kind” must be one of: {all}");
        }

        return kind;
    }

    private static StepCondition Condition(DataFileSection section, DataFileValue value, StepField field)
    {
        if (!IsPossible(value.Text, field))
        {
            section.Complain(value.Line, $"“{value.Text}”不是这一题会有的回答", $"“{value.Text}” is no answer which this field can have");
        }

        return new StepCondition(value.Text);
    }

    private static bool IsPossible(string text, StepField field) => field.Kind switch
    {
        StepFieldKind.Text or StepFieldKind.Date => text is StepCondition.Filled or StepCondition.Empty,
        StepFieldKind.Number => text is StepCondition.Filled or StepCondition.Empty || StepField.NumberOf(text.TrimStart('<', '>', '=')) is not null,
        _ => field.Accepts(text),
    };
}
