namespace CrmBot.Cards.Actions;

/// <summary>A button of a call that has begun.</summary>
public interface ICallAction
{
    /// <summary>The call, not its task.</summary>
    Guid Id { get; }
}
