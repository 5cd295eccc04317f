using System.Text.Json;
using CrmBot.Bot.Activities;
using Xunit;

namespace CrmBot.Bot.Tests.Activities;

public sealed class ActivityJsonTests
{
    [Fact]
    public void Fields_and_shapes_of_tomorrow_are_no_reason_to_refuse()
    {
        var activity = Read("""
            {"type":"message","id":7,"text":true,"locale":{"a":[1]},"textFormat":null,"newField":{"x":[{}]},"timestamp":"soon",
             "from":{"id":1.50,"name":["x"],"aadObjectId":"b001","properties":{}},"entities":{"type":"x"},"channelData":"text","value":[1],
             "conversation":{"id":"a","isGroup":"no","tenantId":12}}
            """);
        Assert.Equal(("message", "7", "true", null, null), (activity.Type, activity.Id, activity.Text, activity.Locale, activity.TextFormat));
        Assert.Equal(("1.50", null, "b001"), (activity.From?.Id, activity.From?.Name, activity.From?.AadObjectId));
        Assert.Equal(("a", "12"), (activity.Conversation?.Id, activity.Conversation?.TenantId));
        Assert.Equal((null, null, null), (activity.EventType(), activity.TeamId(), activity.ChannelTenantId()));
        Assert.Equal(JsonValueKind.Array, activity.Value.ValueKind);
    }

    [Fact]
    public void Channel_data_tells_event_team_and_tenant()
    {
        var activity = Read("""{"channelData":{"eventType":"teamRenamed","team":{"id":"19:t","name":"Sales"},"tenant":{"id":"x"},"channel":null}}""");
        Assert.Equal(("teamRenamed", "19:t", "x"), (activity.EventType(), activity.TeamId(), activity.ChannelTenantId()));
    }

    [Fact]
    public void Members_and_reactions_are_lists()
    {
        var activity = Read("""{"membersAdded":[{"id":"28:bot"},{"id":"29:rep","aadObjectId":"b"}],"membersRemoved":[],"reactionsAdded":[{"type":"like"}]}""");
        Assert.Equal(["28:bot", "29:rep"], activity.MembersAdded!.Select(member => member.Id));
        Assert.Empty(activity.MembersRemoved!);
        Assert.Equal("like", Assert.Single(activity.ReactionsAdded!).Type);
        Assert.Null(activity.ReactionsRemoved);
    }

    [Fact]
    public void Names_count_by_case() => Assert.Null(Read("""{"ServiceUrl":"https://evil.example/"}""").ServiceUrl);

    private static Activity Read(string json) => JsonSerializer.Deserialize(json, ActivityJson.Default.Activity)!;
}
