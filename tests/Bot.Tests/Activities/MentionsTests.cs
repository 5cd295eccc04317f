using System.Text.Json;
using CrmBot.Bot.Activities;
using Xunit;

namespace CrmBot.Bot.Tests.Activities;

public sealed class MentionsTests
{
    private const string Bot = """{"type":"mention","mentioned":{"id":"28:bot","name":"CrmBot"},"text":"<at>CrmBot</at>"}""";
    private const string Rui = """{"type":"mention","mentioned":{"id":"29:rui","name":"CrmBot"},"text":"<at>Rui</at>"}""";

    [Theory]
    [InlineData("<at>CrmBot</at> my tasks", Bot, "my tasks")]
    [InlineData("my tasks <at>CrmBot</at>", Bot, "my tasks")]
    [InlineData("ask <at>CrmBot</at> now", Bot, "ask now")]
    [InlineData("<at>CrmBot</at>", Bot, "")]
    [InlineData("<at>CrmBot</at><at>CrmBot</at>help", Bot, "help")]
    [InlineData("<at>CrmBot</at> <at>CrmBot</at> help", Bot + "," + Bot, "help")]
    [InlineData("<AT>crmbot</AT> help", Bot, "help")]
    [InlineData("<at>CrmBot</at>&nbsp;help", Bot, "help")]
    [InlineData("<at>CrmBot</at>\u00a0help", Bot, "help")]
    [InlineData("<at>CrmBot</at> note\nsecond  line\n", Bot, "note\nsecond  line")]
    [InlineData("\n<at>CrmBot</at>\n help \r\n", Bot, "help")]
    [InlineData("<at>CrmBot</at> assign <at>Rui</at>", Bot + "," + Rui, "assign <at>Rui</at>")]
    [InlineData("<at>CrmBot</at> help", "", "<at>CrmBot</at> help")]
    [InlineData("<at>CrmBot</at> help", Rui, "<at>CrmBot</at> help")]
    [InlineData("CrmBot help", Bot, "CrmBot help")]
    [InlineData("<at id=\"0\">CrmBot</at> help", """{"type":"mention","mentioned":{"id":"28:bot"},"text":"<at id=\"0\">CrmBot</at>"}""", "help")]
    [InlineData("a+b(c) <at>C.*</at>", """{"type":"mention","mentioned":{"id":"28:bot"},"text":"<at>C.*</at>"}""", "a+b(c)")]
    [InlineData("help", """{"type":"mention","mentioned":{"id":"28:bot"},"text":""}""", "help")]
    [InlineData("help", """{"type":"mention","mentioned":{"id":"28:bot"}}""", "help")]
    [InlineData("help", """{"type":"mention","mentioned":"28:bot","text":"help"}""", "help")]
    [InlineData("help", """{"type":"clientInfo","locale":"zh-CN"},{"type":"productInfo","id":7},null,3,[]""", "help")]
    [InlineData(null, Bot, "")]
    [InlineData("  ", "", "")]
    public void Only_the_bots_own_name_is_taken_out(string? text, string entities, string rest) =>
        Assert.Equal(rest, Mentions.TextForBot(ActivityOf(text, $"[{entities}]")));

    [Theory]
    [InlineData("{}")]
    [InlineData("\"mention\"")]
    [InlineData("null")]
    public void Entities_of_an_odd_shape_name_nobody(string entities) =>
        Assert.Equal("help", Mentions.TextForBot(ActivityOf("help", entities)));

    [Fact]
    public void Bot_is_known_by_id_and_others_are_arguments()
    {
        var both = ActivityOf("<at>CrmBot</at> assign <at>Rui</at>", $"[{Bot},{Rui}]");
        Assert.True(Mentions.IsOfBot(both));
        Assert.Equal(new Mention("29:rui", "CrmBot", "<at>Rui</at>"), Assert.Single(Mentions.OfOthers(both)));
        Assert.False(Mentions.IsOfBot(ActivityOf("<at>CrmBot</at>", $"[{Rui}]")));
    }

    private static Activity ActivityOf(string? text, string entities) => new()
    {
        Text = text,
        Recipient = new ChannelAccount { Id = "28:bot", Name = "CrmBot" },
        Entities = JsonSerializer.Deserialize<JsonElement>(entities),
    };
}
