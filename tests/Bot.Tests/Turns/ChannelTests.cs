using System.Text.Json.Nodes;
using CrmBot.Support.App;
using Xunit;

namespace CrmBot.Bot.Tests.Turns;

/// <summary>In a team's channel the bot shows nobody's customers (TMS-5).</summary>
[Trait("Spec", "TMS-5")]
public sealed class ChannelTests
{
    private const string Channel = "19:east@thread.tacv2;messageid=17";

    [Fact]
    public async Task A_message_in_a_channel_without_a_mention_is_ignored()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.AcceptedAsync(InChannel(bot.ChenJie, "我的任务"));
        Assert.Empty(bot.Connector.Requests);
    }

    [Theory]
    [InlineData("<at>CrmBot</at> C002")]
    [InlineData("<at>CrmBot</at> 本周总结")]
    [InlineData("<at>CrmBot</at>")]
    public async Task With_a_mention_it_only_points_to_the_private_chat(string text)
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.AcceptedAsync(InChannel(bot.ChenJie, text, Mention(Chatter.BotId, "<at>CrmBot</at>")));
        var message = Assert.Single(bot.Connector.Chats.In(Channel));
        var card = new ShownCard(message.Id, message.Card);
        Assert.Equal("客户的事，我们私聊说", card.Title);
        Assert.Empty(card.Buttons);
        Assert.DoesNotContain("百汇", message.Activity.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mention_of_somebody_else_is_none_of_the_bots_business()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.AcceptedAsync(InChannel(bot.ChenJie, "<at>王磊</at> C002", Mention("29:a002", "<at>王磊</at>")));
        Assert.Empty(bot.Connector.Requests);
    }

    [Fact]
    public async Task Words_in_a_channel_are_not_where_reminders_go_to()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.AcceptedAsync(InChannel(bot.ChenJie, "<at>CrmBot</at> hi", Mention(Chatter.BotId, "<at>CrmBot</at>")));
        await bot.TickAsync();
        Assert.Single(bot.Connector.Chats.All);
    }

    [Fact]
    public async Task Added_to_a_channel_it_says_where_to_talk_and_nothing_else()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.AcceptedAsync(bot.ChenJie.Activity("conversationUpdate", a =>
        {
            Move(a);
            a["membersAdded"] = new JsonArray(new JsonObject { ["id"] = Chatter.BotId });
        }));
        var message = Assert.Single(bot.Connector.Chats.All);
        Assert.Equal("客户的事，我们私聊说", new ShownCard(message.Id, message.Card).Title);
    }

    [Fact]
    public async Task A_card_that_was_forwarded_to_a_channel_shows_and_does_nothing_there_even_for_its_owner()
    {
        await using var bot = await TestBot.StartAsync();
        var reminder = await bot.ChenJie.InstallAsync();
        foreach (var button in new[] { "开始通话", "接通，一切正常", "更多…" })
        {
            var press = bot.ChenJie.PressOf(button, reminder);
            Move(press);
            using var response = await bot.ChenJie.PostAsync(press);
            var card = await bot.ChenJie.AnsweredAsync(reminder.MessageId, response);
            Assert.Equal("客户的事，我们私聊说", card.Title);
            Assert.Empty(card.Buttons);
        }

        Assert.Equal(0, bot.File.Scalar<int>("SELECT COUNT(*) FROM Interactions WHERE UndoUntilUtc IS NOT NULL"));
    }

    private static JsonObject InChannel(Chatter person, string text, params JsonObject[] mentions) => person.Message(text, a =>
    {
        Move(a);
        a["entities"] = new JsonArray([.. mentions]);
    });

    private static void Move(JsonObject activity) =>
        activity["conversation"] = new JsonObject { ["id"] = Channel, ["tenantId"] = Chatter.Tenant, ["conversationType"] = "channel", ["isGroup"] = true };

    private static JsonObject Mention(string id, string text) =>
        new() { ["type"] = "mention", ["text"] = text, ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = "x" } };
}
