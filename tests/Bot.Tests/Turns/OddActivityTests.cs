using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmBot.Support.App;
using Xunit;

namespace CrmBot.Bot.Tests.Turns;

/// <summary>Everything else that a channel sends is taken quietly (C2); nothing that arrives can hurt.</summary>
public sealed class OddActivityTests
{
    [Theory]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("messageReaction")]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("endOfConversation")]
    [InlineData("handoff")]
    [InlineData("somethingNew")]
    [InlineData("conversationUpdate")]
    [InlineData("installationUpdate")]
    public async Task Other_kinds_of_activity_are_accepted_in_silence(string type)
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.AcceptedAsync(bot.ChenJie.Activity(type, a =>
        {
            a["text"] = "接通";
            a["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" });
            a["replyToId"] = "m1";
        }));
        Assert.Empty(bot.Connector.Requests);
        Assert.Empty(bot.Failures.Lines);
    }

    [Fact]
    [Trait("Spec", "TMS-2")]
    public async Task An_install_that_names_nobody_among_its_members_is_greeted_all_the_same()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.AcceptedAsync(bot.ChenJie.Activity("installationUpdate", a =>
        {
            a["action"] = "add";
            a["membersAdded"] = new JsonArray((JsonNode?)null, new JsonObject());
        }));
        Assert.NotEmpty(bot.ChenJie.Cards);
        Assert.Empty(bot.Failures.Lines);
    }

    [Fact]
    public async Task An_invoke_of_another_kind_is_said_not_to_be_there()
    {
        await using var bot = await TestBot.StartAsync();
        using var response = await bot.ChenJie.PostAsync(bot.ChenJie.Activity("invoke", a => a["name"] = "task/fetch"));
        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"verb\":\"no.such\"}")]
    [InlineData("{\"verb\":7}")]
    [InlineData("{\"verb\":null}")]
    [InlineData("{\"verb\":\"task.open\"}")]
    [InlineData("{\"verb\":\"task.open\",\"id\":\"C002\"}")]
    [InlineData("{\"verb\":\"task.open\",\"id\":12}")]
    [InlineData("{\"verb\":\"task.open\",\"id\":{\"a\":[]}}")]
    [InlineData("{\"verb\":\"touch.well\",\"id\":\"00000000-0000-0000-0000-000000000000\",\"rev\":\"one\"}")]
    [InlineData("{\"verb\":\"touch.well\",\"id\":\"00000000-0000-0000-0000-000000000000\",\"rev\":99999999999}")]
    [InlineData("{\"verb\":\"tasks.show\",\"scope\":\"Everything\"}")]
    [InlineData("{\"verb\":\"tasks.show\",\"scope\":99,\"page\":-5}")]
    [InlineData("{\"verb\":\"tasks.show\",\"scope\":\"Week\",\"page\":2147483647}")]
    [InlineData("{\"verb\":\"summary.show\",\"week\":\"yesterday\"}")]
    [InlineData("{\"verb\":\"summary.show\",\"week\":\"9999-12-31\"}")]
    [InlineData("{\"verb\":\"summary.show\",\"week\":\"0001-01-01\"}")]
    [InlineData("{\"verb\":\"summary.rows\"}")]
    [InlineData("{\"verb\":\"summary.rows\",\"figure\":\"Profit\"}")]
    [InlineData("{\"verb\":\"summary.rows\",\"figure\":\"99\"}")]
    [InlineData("{\"verb\":\"summary.rows\",\"figure\":\"Uncovered\",\"tier\":\"Z\",\"page\":2147483647}")]
    [InlineData("{\"verb\":\"summary.rows\",\"figure\":\"Uncovered\",\"tier\":\"77\",\"page\":-2147483648}")]
    [InlineData("{\"verb\":\"lang.set\",\"lang\":\"xx\"}")]
    [InlineData("{\"verb\":\"issue.kind\",\"id\":\"00000000-0000-0000-0000-000000000000\",\"rev\":1,\"kind\":\"Everything\"}")]
    [InlineData("{\"verb\":\"log.save\",\"key\":\"00000000-0000-0000-0000-000000000000\",\"customerId\":\"00000000-0000-0000-0000-000000000000\",\"channel\":\"Phone\"}")]
    [InlineData("[1,2]")]
    [InlineData("\"text\"")]
    [InlineData("null")]
    public async Task A_press_with_strange_data_gets_a_card_and_changes_nothing(string data)
    {
        await using var bot = await TestBot.StartAsync();
        var before = State(bot);
        var activity = bot.ChenJie.Press("m9", new JsonObject { ["verb"] = "x" });
        activity["value"]!["action"]!["data"] = JsonNode.Parse(data);
        using var response = await bot.ChenJie.PostAsync(activity);
        var card = await bot.ChenJie.AnsweredAsync("m9", response);
        Assert.NotEmpty(card.Buttons);
        Assert.Equal(before, State(bot));
        Assert.Empty(bot.Failures.Lines);
    }

    [Theory]
    [InlineData("null", 400)]
    [InlineData("{}", 400)]
    [InlineData("7", 400)]
    [InlineData("{\"action\":{\"type\":\"Action.Submit\",\"data\":{}}}", 400)]
    public async Task A_press_that_is_none_is_answered_as_the_protocol_says(string value, int code)
    {
        await using var bot = await TestBot.StartAsync();
        var activity = bot.ChenJie.Press("m9", []);
        activity["value"] = JsonNode.Parse(value);
        using var response = await bot.ChenJie.PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(code, answer.GetProperty("statusCode").GetInt32());
        Assert.Equal("application/vnd.microsoft.error", answer.GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u0000\u0007\uFFFF")]
    [InlineData("\uD83D")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("'; DROP TABLE \"People\"; --")]
    [InlineData("C002%_[]^")]
    [InlineData("👨‍👩‍👧‍👦 C002 🙂")]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("99999999999999999999")]
    public async Task Strange_words_get_a_card(string text)
    {
        await using var bot = await TestBot.StartAsync();
        Assert.NotEmpty((await bot.ChenJie.SayAsync(text)).Buttons);
        Assert.Empty(bot.Failures.Lines);
    }

    [Theory]
    [InlineData("字")]
    [InlineData("a ")]
    [InlineData("C002 ")]
    [InlineData("问题 C002 ")]
    [InlineData("(((")]
    public async Task Ten_thousand_characters_are_no_trouble(string part)
    {
        await using var bot = await TestBot.StartAsync();
        var text = string.Concat(Enumerable.Repeat(part, 10_000 / part.Length));
        var card = await bot.ChenJie.SayAsync(text);
        Assert.NotEmpty(card.Buttons);
        Assert.InRange(card.Json.GetRawText().Length, 1, 20_000);
        Assert.Empty(bot.Failures.Lines);
    }

    [Theory]
    [InlineData("[click](https://evil.example) **bold** <at>x</at>")]
    [InlineData("\"},{\"type\":\"Action.OpenUrl\"")]
    [InlineData("")]
    [Trait("Spec", "SEC-4")]
    public async Task A_newcomer_with_a_hostile_name_is_a_rep_without_customers(string name)
    {
        await using var bot = await TestBot.StartAsync();
        var stranger = bot.Meet("f00d", name);
        await stranger.InstallAsync();
        await stranger.SayAsync("C002");
        Assert.DoesNotContain("百汇", stranger.Newest.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(stranger.Newest.Json.GetRawText(), "OpenUrl", StringComparison.Ordinal);
        Assert.Empty(bot.Failures.Lines);
    }

    [Theory]
    [InlineData(""" "channelData":{"tenant":{"id":"\ud800"}} """, 200)]
    [InlineData(""" "channelData":{"\ud800":1,"tenant":{"id":"11111111-1111-1111-1111-111111111111"}} """, 400)]
    [InlineData(""" "channelData":{"tenant":{"id":"ÿ"}} """, 200)]
    [InlineData(""" "entities":[{"type":"mention","text":"\udc00","mentioned":{"id":"\ud800"}}] """, 200)]
    [InlineData(""" "value":{"verb":"\ud800"} """, 200)]
    [InlineData(""" "value":{"\ud800":{},"verb":"help.show"} """, 400)]
    [InlineData(""" "value":{"ÿ":{},"verb":"help.show"} """, 200)]
    [InlineData(""" "type":"invoke","value":{"action":{"type":"\ud800","data":{"verb":"help.show"}}} """, 200)]
    [InlineData(""" "type":"invoke","value":{"action":{"data":{"verb":"task.comment-send","text":"\udc00","id":"\ud800"}}} """, 200)]
    [InlineData(""" "type":"invoke","value":{"action":{"data":{"verb":"ÿ"}}} """, 200)]
    [InlineData(""" "type":"invoke","name":"fileConsent/invoke","value":{"action":"\ud800","context":{"verb":"summary.file"}} """, 200)]
    [InlineData(""" "type":"invoke","name":"fileConsent/invoke","value":{"action":"accept","context":{"verb":"summary.file"},"uploadInfo":{"uploadUrl":"\udc00","name":"ÿ"}} """, 200)]
    [InlineData(""" "type":"invoke","name":"fileConsent/invoke","value":{"action":"accept","context":{"verb":"summary.file"},"uploadInfo":{"uploadUrl":"u","contentUrl":"c","name":"n","uniqueId":"ÿ"}} """, 200)]
    [InlineData(""" "text":"\ud800" """, 400)]
    [InlineData(""" "text":"ÿ" """, 400)]
    public async Task Half_a_character_hurts_nobody_wherever_it_stands(string parts, int status)
    {
        await using var bot = await TestBot.StartAsync();
        var activity = bot.ChenJie.Message("我的任务");
        foreach (var name in JsonDocument.Parse($"{{{parts}}}").RootElement.EnumerateObject()) activity.Remove(name.Name);
        var body = $"{activity.ToJsonString()[..^1]},{parts}}}";
        // One byte a character: what is no ASCII becomes a byte that is no UTF-8.
        using var response = await bot.Host.Http.PostAsync(new Uri("/api/messages", UriKind.Relative), new ByteArrayContent(System.Text.Encoding.Latin1.GetBytes(body)));
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Empty(bot.Failures.Lines);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_that_is_too_large_is_refused_and_takes_its_connection_along(bool isChunked)
    {
        await using var bot = await TestBot.StartAsync();
        for (var i = 0; i < 3; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(new string(' ', 400_000)) };
            request.Headers.TransferEncodingChunked = isChunked;
            using var response = await bot.Host.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
            // Whoever shares connections must not send the next person's words on one that is about to be closed.
            Assert.True(response.Headers.ConnectionClose);
            await bot.ChenJie.SayAsync("我的任务");
        }

        Assert.Empty(bot.Failures.Lines);
    }

    [Fact]
    public async Task Who_has_no_identity_is_answered_nothing()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.AcceptedAsync(bot.ChenJie.Message("C002", a => a["from"]!.AsObject().Remove("aadObjectId")));
        Assert.Empty(bot.Connector.Requests);
    }

    [Fact]
    public async Task Who_expects_replies_gets_the_card_in_the_answer_and_none_by_the_connector()
    {
        await using var bot = await TestBot.StartAsync();
        using var response = await bot.ChenJie.PostAsync(bot.ChenJie.Message("C002", a => a["deliveryMode"] = "expectReplies"));
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        var activity = Assert.Single(answer.GetProperty("activities").EnumerateArray());
        Assert.Contains("C002", new ShownCard("", activity.GetProperty("attachments")[0].GetProperty("content")).Text, StringComparison.Ordinal);
        Assert.Empty(bot.Connector.Requests);
    }

    private static (long, long, long, long) State(TestBot bot) => (
        bot.File.Scalar<long>("SELECT COUNT(*) FROM Interactions"), bot.File.Scalar<long>("SELECT COUNT(*) FROM Tasks"),
        bot.File.Scalar<long>("SELECT COUNT(*) FROM Issues"), bot.File.Scalar<long>("SELECT SUM(Version) FROM Tasks"));
}
