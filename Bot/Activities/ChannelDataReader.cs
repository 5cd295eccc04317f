namespace CrmBot.Bot.Activities;

/// <summary>The few things of <c>channelData</c> that the bot asks for; anything of another shape counts as absent.</summary>
public static class ChannelDataReader
{
    /// <summary>editMessage, teamRenamed …</summary>
    public static string? EventType(this Activity activity) => activity.ChannelData.Text("eventType"u8);

    public static string? TeamId(this Activity activity) => activity.ChannelData.Part("team"u8).Text("id"u8);

    public static string? ChannelTenantId(this Activity activity) => activity.ChannelData.Part("tenant"u8).Text("id"u8);
}
