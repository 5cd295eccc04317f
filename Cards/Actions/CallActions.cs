namespace CrmBot.Cards.Actions;

/// <summary>"Start call" on a task: the brief, or the call that was begun already.</summary>
public sealed record ShowBrief(Guid Id, int Rev) : CardAction;

public sealed record BeginCall(Guid Id, int Rev) : CardAction;

/// <summary>The opening is said, the customer has time.</summary>
public sealed record OpenScript(Guid Id, int Rev) : CardAction, ICallAction;

/// <param name="A">A choice's value, a number, a day or the customer's words.</param>
public sealed record AnswerStep(Guid Id, int Rev, string Step, string? A = null) : CardAction, ICallAction, ITakesText
{
    public CardAction WithText(string text) => this with { A = text };
}

public sealed record SkipStep(Guid Id, int Rev) : CardAction, ICallAction;

public sealed record StepBack(Guid Id, int Rev) : CardAction, ICallAction;

public sealed record PauseCall(Guid Id, int Rev) : CardAction, ICallAction;

public sealed record ResumeCall(Guid Id) : CardAction, ICallAction;

public sealed record ReviewCall(Guid Id, int Rev) : CardAction, ICallAction;

/// <param name="Step">Null: the promise.</param>
public sealed record EditAnswer(Guid Id, int Rev, string? Step = null) : CardAction, ICallAction;

/// <param name="Due">yyyy-MM-dd.</param>
/// <param name="Next">yyyy-MM-dd: when we talk next.</param>
public sealed record KeepPromise(Guid Id, int Rev, string? Promise = null, string? Due = null, string? Next = null) : CardAction, ICallAction, ITakesText
{
    public CardAction WithText(string text) => this with { Promise = text };
}

public sealed record WriteCallNote(Guid Id, int Rev) : CardAction, ICallAction;

public sealed record SaveCallNote(Guid Id, int Rev, string? Note = null) : CardAction, ICallAction, ITakesText
{
    public CardAction WithText(string text) => this with { Note = text };
}

public sealed record KeepCall(Guid Id, int Rev) : CardAction, ICallAction;

public sealed record LeaveCall(Guid Id, int Rev) : CardAction, ICallAction;
