namespace CrmBot.Domain.Interactions;

public enum Mood
{
    Positive,
    Calm,
    Hesitant,
    Unhappy,
}
