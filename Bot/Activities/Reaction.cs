namespace CrmBot.Bot.Activities;

public sealed class Reaction
{
    public string? Type { get; set; }
}
