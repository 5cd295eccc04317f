namespace CrmBot.Domain.Calls;

/// <summary>The way through a script. Steps whose blanks are unknown are passed over, also as the target of a jump.</summary>
public static class CallWalk
{
    public static IReadOnlyList<CallStep> StepsFor(CallScript script, IReadOnlyDictionary<string, string> values)
        => [.. script.Steps.Where(step => step.AppliesTo(values))];

    /// <summary>Null when no step applies: then the closing follows the opening.</summary>
    public static CallStep? First(CallScript script, IReadOnlyDictionary<string, string> values)
        => script.Steps.FirstOrDefault(step => step.AppliesTo(values));

    /// <param name="stepId">A step of this version of the script.</param>
    /// <param name="answer">Accepted by the step's field; null or blank when the step is skipped.</param>
    public static StepMove Next(CallScript script, string stepId, string? answer, IReadOnlyDictionary<string, string> values)
    {
        var index = IndexOf(script, stepId);
        var branch = script.Steps[index].Branches.FirstOrDefault(branch => branch.Matches(answer));
        if (branch is { EndsCall: true })
        {
            return new StepMove(null, branch.Offer);
        }

        var from = branch?.GoTo is { } target ? IndexOf(script, target) : index + 1;
        return new StepMove(script.Steps.Skip(from).FirstOrDefault(step => step.AppliesTo(values)), branch?.Offer);
    }

    private static int IndexOf(CallScript script, string stepId)
    {
        for (var i = 0; i < script.Steps.Count; i++)
        {
            if (script.Steps[i].Id == stepId)
            {
                return i;
            }
        }

        throw new ArgumentException($"Script {script.Id} version {script.Version} has no step '{stepId}'.", nameof(stepId));
    }
}
