namespace CrmBot.Cards.Actions;

/// <summary>An action with a free-text field, which the next typed sentence may fill instead (BYD-19).</summary>
public interface ITakesText
{
    CardAction WithText(string text);
}
