using CrmBot.Domain.Tasks;

namespace CrmBot.Cards.Actions;

public sealed record ShowTasks(TaskScope Scope, int Page = 1) : CardAction;

public sealed record ShowNextTask : CardAction;

/// <summary>The task's card in its present state; also the way back from every detour.</summary>
public sealed record OpenTask(Guid Id) : CardAction;

public sealed record ExplainTask(Guid Id) : CardAction;

public sealed record OfferMore(Guid Id, int Rev) : CardAction;

public sealed record PickSnooze(Guid Id, int Rev) : CardAction;

/// <param name="On">yyyy-MM-dd, from a button or from the date field.</param>
public sealed record Snooze(Guid Id, int Rev, string? On = null) : CardAction;

public sealed record OfferSkip(Guid Id, int Rev) : CardAction;

public sealed record WriteSkipReason(Guid Id, int Rev) : CardAction;

/// <param name="Why">spoke, away, asked; null: <paramref name="Reason"/> says it.</param>
public sealed record Skip(Guid Id, int Rev, string? Why = null, string? Reason = null) : CardAction, ITakesText
{
    public CardAction WithText(string text) => this with { Reason = text };
}

public sealed record OfferColleagues(Guid Id, int Rev) : CardAction;

public sealed record HandOver(Guid Id, int Rev, string? To = null) : CardAction;

public sealed record WriteComment(Guid Id, int Rev) : CardAction;

/// <param name="Key">Made with the field; sent twice, the words are told once.</param>
public sealed record SendComment(Guid Id, int Rev, Guid? Key = null, string? Text = null) : CardAction, ITakesText
{
    public CardAction WithText(string text) => this with { Text = text };
}
