using CrmBot.Domain.Issues;

namespace CrmBot.Cards.Actions;

/// <param name="CallId">The call to return to.</param>
public sealed record NewIssue(Guid CustomerId, Guid? CallId = null) : CardAction;

public sealed record ChooseIssueKind(Guid Id, int Rev, IssueKind Kind) : CardAction;

public sealed record IssueBack(Guid Id, int Rev) : CardAction;

public sealed record SubmitIssue(Guid Id, int Rev, string? What = null, string? Want = null, string? Urgency = null) : CardAction, ITakesText
{
    public CardAction WithText(string text) => this with { What = text };
}

public sealed record CancelIssue(Guid Id, int Rev) : CardAction;

public sealed record ShowIssue(Guid Id) : CardAction;

public sealed record IssueContacted(Guid Id, int Rev) : CardAction;

public sealed record WritePlan(Guid Id, int Rev) : CardAction;

public sealed record SavePlan(Guid Id, int Rev, string? Plan = null) : CardAction, ITakesText
{
    public CardAction WithText(string text) => this with { Plan = text };
}

public sealed record CloseIssue(Guid Id, int Rev) : CardAction;
