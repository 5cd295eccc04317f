namespace CrmBot.Cards.Actions;

public sealed record TouchWell(Guid Id, int Rev) : CardAction;

public sealed record TouchIssue(Guid Id, int Rev) : CardAction;

public sealed record TouchNoAnswer(Guid Id, int Rev) : CardAction;

public sealed record TouchWrongPerson(Guid Id, int Rev) : CardAction;

public sealed record PickCallBack(Guid Id, int Rev) : CardAction;

/// <param name="On">yyyy-MM-dd.</param>
/// <param name="At">HH:mm, in the presser's zone.</param>
public sealed record SetCallBack(Guid Id, int Rev, string? On = null, string? At = null) : CardAction;

/// <param name="Id">The interaction to take back.</param>
public sealed record TakeBack(Guid Id) : CardAction;

public sealed record WriteNote(Guid Id, Guid TaskId) : CardAction;

public sealed record SaveNote(Guid Id, Guid TaskId, string? Text = null) : CardAction, ITakesText
{
    public CardAction WithText(string text) => this with { Text = text };
}
