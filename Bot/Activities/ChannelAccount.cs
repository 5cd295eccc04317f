namespace CrmBot.Bot.Activities;

/// <summary>A person or a bot as the channel names it; <see cref="AadObjectId"/> is who it is, the name never is.</summary>
public sealed class ChannelAccount
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? AadObjectId { get; set; }

    public string? Role { get; set; }
}
