using CrmBot.Domain.Playbooks;
using CrmBot.Domain.WorkingTime;

namespace CrmBot.Domain.Issues;

/// <summary>When an issue's clocks end: all count from receipt, in the owner's working time (ISS-3, DEC-3). Pure.</summary>
internal sealed record IssueDues(DateTime? ResponseUtc, DateTime? SolutionUtc, DateTime? ResultUtc)
{
    public static IssueDues From(IssueClock rule, DateTime receivedUtc, WorkingClock clock) => new(
        rule.Response?.After(receivedUtc, clock), rule.Solution?.After(receivedUtc, clock), rule.Result?.After(receivedUtc, clock));

    public static TimeLimit? Limit(IssueClock rule, IssueStep step) => step switch
    {
        IssueStep.Response => rule.Response,
        IssueStep.Solution => rule.Solution,
        _ => rule.Result,
    };

    /// <summary>The clocks there are, in the order of their steps.</summary>
    public IEnumerable<(IssueStep Step, DateTime DueUtc)> All()
    {
        if (ResponseUtc is { } response)
            yield return (IssueStep.Response, response);
        if (SolutionUtc is { } solution)
            yield return (IssueStep.Solution, solution);
        if (ResultUtc is { } result)
            yield return (IssueStep.Result, result);
    }
}
