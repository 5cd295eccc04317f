using System.Text;
using CrmBot.Bot.Activities;
using CrmBot.Bot.Connector;
using CrmBot.Support.Connector;
using Xunit;

namespace CrmBot.Bot.Tests.Connector;

public sealed class ConnectorClientTests
{
    private static readonly byte[] Card = Encoding.UTF8.GetBytes("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"客户 C001"}]}""");

    [Fact]
    public async Task Ids_are_escaped_in_the_path_and_the_service_urls_own_path_stays()
    {
        await using var test = await ClientUnderTest.StartAsync();
        await test.Client.ReplyAsync(test.Chat, "f:1/2", OutgoingActivity.OfText("hello"), default);
        var request = Assert.Single(test.Connector.Requests);
        Assert.Equal("/teams/v3/conversations/19%3Aa%40thread.tacv2%3Bmessageid%3D1/activities/f%3A1%2F2", request.RawPath);
        Assert.Equal("application/json; charset=utf-8", request.ContentType);
    }

    [Fact]
    public async Task Message_holds_only_what_a_bot_should_set()
    {
        await using var test = await ClientUnderTest.StartAsync();
        await test.Client.ReplyAsync(test.Chat, "f:1", OutgoingActivity.OfText("你好 <b> 😀"), default);
        Assert.Equal(
            """{"type":"message","replyToId":"f:1","from":{"id":"28:bot","name":"CrmBot"},"conversation":{"id":"19:a@thread.tacv2;messageid=1"},"text":"你好 <b> \uD83D\uDE00","textFormat":"plain"}""",
            test.Connector.Requests.Single().Body.GetRawText());
    }

    [Fact]
    public async Task Card_is_passed_on_as_it_is()
    {
        await using var test = await ClientUnderTest.StartAsync();
        var sent = Assert.IsType<Delivery.Sent>(await test.Client.SendAsync(test.Chat, OutgoingActivity.OfCard(Card) with { Summary = "任务到期", Alerts = true }, default));
        var message = test.Connector.Chats.In(test.Chat.ConversationId).Single();
        Assert.Equal(sent.ActivityId, message.Id);
        Assert.Equal(Encoding.UTF8.GetString(Card), message.Card.GetRawText());
        Assert.Equal("任务到期", message.Activity.GetProperty("summary").GetString());
        Assert.True(message.Activity.GetProperty("channelData").GetProperty("notification").GetProperty("alert").GetBoolean());
        Assert.False(message.Activity.TryGetProperty("text", out _));
    }

    [Fact]
    public async Task Mention_stands_in_text_and_entities()
    {
        await using var test = await ClientUnderTest.StartAsync();
        var rep = new ChannelAccount { Id = "29:rep", Name = "Rui" };
        await test.Client.SendAsync(test.Chat, OutgoingActivity.OfText("<at>Rui</at> yours") with { Mentions = [rep] }, default);
        var entity = test.Connector.Requests.Single().Body.GetProperty("entities")[0];
        Assert.Equal("""{"type":"mention","text":"<at>Rui</at>","mentioned":{"id":"29:rep","name":"Rui"}}""", entity.GetRawText());
    }

    [Fact]
    public async Task Answer_without_a_body_is_a_delivery_without_an_id()
    {
        await using var test = await ClientUnderTest.StartAsync();
        test.Connector.Script(ScriptedAnswer.EmptyBody);
        Assert.Equal(new Delivery.Sent(null), await test.SayAsync("hello"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"id":""}""")]
    [InlineData("<html>")]
    [InlineData("[]")]
    public async Task Odd_answer_is_still_a_delivery(string body)
    {
        await using var test = await ClientUnderTest.StartAsync();
        test.Connector.Script(new ScriptedAnswer(200, body));
        Assert.Equal(new Delivery.Sent(null), await test.SayAsync("hello"));
    }

    [Fact]
    public async Task Update_replaces_and_delete_removes()
    {
        await using var test = await ClientUnderTest.StartAsync();
        var id = Assert.IsType<Delivery.Sent>(await test.SayAsync("draft")).ActivityId!;
        Assert.Equal(new Delivery.Sent(id), await test.Client.UpdateAsync(test.Chat, id, OutgoingActivity.OfText("final"), default));
        Assert.Equal("final", test.Connector.Chats.In(test.Chat.ConversationId).Single().Text);
        Assert.Equal(new Delivery.Sent(id), await test.Client.DeleteAsync(test.Chat, id, default));
        Assert.Empty(test.Connector.Chats.All);
    }

    [Fact]
    public async Task Gone_message_cannot_be_updated_but_counts_as_deleted()
    {
        await using var test = await ClientUnderTest.StartAsync();
        var update = await test.Client.UpdateAsync(test.Chat, "m9", OutgoingActivity.OfText("late"), default);
        Assert.Equal(FailureKind.ActivityGone, Assert.IsType<Delivery.Failed>(update).Failure.Kind);
        Assert.IsType<Delivery.Sent>(await test.Client.DeleteAsync(test.Chat, "m9", default));
    }

    [Fact]
    public async Task Personal_chat_names_the_tenant_in_both_places()
    {
        await using var test = await ClientUnderTest.StartAsync();
        var made = await test.Client.CreateConversationAsync(test.Chat, default);
        Assert.Equal("a:29:rep", made.Value?.Id);
        Assert.Equal(
            """{"isGroup":false,"bot":{"id":"28:bot"},"members":[{"id":"29:rep"}],"tenantId":"tenant","channelData":{"tenant":{"id":"tenant"}}}""",
            test.Connector.Requests.Single().Body.GetRawText());
    }

    [Fact]
    public async Task Created_chat_without_an_id_is_a_failure()
    {
        await using var test = await ClientUnderTest.StartAsync();
        test.Connector.Script(ScriptedAnswer.EmptyBody);
        Assert.NotNull((await test.Client.CreateConversationAsync(test.Chat, default)).Failure);
    }

    [Fact]
    public async Task Member_is_found_or_gone()
    {
        await using var test = await ClientUnderTest.StartAsync();
        test.Connector.Members[(test.Chat.ConversationId, "29:rep")] = """{"id":"29:rep","name":"Rui","objectId":"b001","email":"rui@contoso.example"}""";
        var found = await test.Client.GetMemberAsync(test.Chat, "29:rep", default);
        Assert.Equal(new Member("29:rep", "Rui", "b001", "rui@contoso.example", null, null), found.Value);
        Assert.Equal(FailureKind.MemberGone, (await test.Client.GetMemberAsync(test.Chat, "29:other", default)).Failure?.Kind);
    }

    [Fact]
    [Trait("Spec", "SEC-1")]
    public async Task Nothing_is_sent_to_a_host_outside_the_list()
    {
        await using var test = await ClientUnderTest.StartAsync(() => "token");
        // The first could be reached: nothing but the rule stands before it.
        foreach (var url in new[] { test.Chat.ServiceUrl.Replace("://", "://somebody@", StringComparison.Ordinal), "https://smba.trafficmanager.net.evil.com/" })
        {
            var failure = Assert.IsType<Delivery.Failed>(await test.Client.SendAsync(test.Chat with { ServiceUrl = url }, OutgoingActivity.Typing, default)).Failure;
            Assert.Equal(new ConnectorFailure(FailureKind.HostRefused, 0), failure);
            Assert.Empty(test.Connector.Requests);
        }
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    [Trait("Spec", "SEC-1")]
    public async Task Nobody_to_whom_the_connector_points_gets_the_message_or_the_token(int status)
    {
        await using var evil = await FakeConnector.StartAsync();
        await using var test = await ClientUnderTest.StartAsync(() => "token");
        test.Connector.Script(ScriptedAnswer.Of(status) with { Location = $"{evil.ServiceUrl}v3/conversations/a/activities" });
        Assert.IsType<Delivery.Failed>(await test.SayAsync("hello"));
        Assert.Single(test.Connector.Requests);
        Assert.Empty(evil.Requests);
    }

    [Fact]
    public async Task Without_a_credential_no_token_goes_along()
    {
        await using var test = await ClientUnderTest.StartAsync();
        await test.SayAsync("hello");
        Assert.Null(test.Connector.Requests.Single().Authorization);
    }

    [Fact]
    public async Task Token_is_fetched_once_and_again_shortly_before_its_end()
    {
        var fetches = 0;
        await using var test = await ClientUnderTest.StartAsync(() => $"token-{++fetches}");
        await test.SayAsync("one");
        test.Time.Advance(TimeSpan.FromMinutes(54));
        await test.SayAsync("two");
        test.Time.Advance(TimeSpan.FromMinutes(1));
        await test.SayAsync("three");
        Assert.Equal(["Bearer token-1", "Bearer token-1", "Bearer token-2"], test.Connector.Requests.Select(request => request.Authorization));
        Assert.Equal(1, test.CredentialsMade);
    }

    [Fact]
    public async Task Refused_token_is_renewed_with_a_new_credential()
    {
        var fetches = 0;
        await using var test = await ClientUnderTest.StartAsync(() => $"token-{++fetches}");
        test.Connector.Script(ScriptedAnswer.Of(401));
        Assert.IsType<Delivery.Sent>(await test.SayAsync("hello"));
        Assert.Equal(["Bearer token-1", "Bearer token-2"], test.Connector.Requests.Select(request => request.Authorization));
        Assert.Equal(2, test.CredentialsMade);
    }

    [Fact]
    public async Task Twice_refused_token_is_an_operators_matter()
    {
        var fetches = 0;
        await using var test = await ClientUnderTest.StartAsync(() => $"token-{++fetches}");
        test.Connector.Script(ScriptedAnswer.Of(401), ScriptedAnswer.Of(401));
        Assert.Equal(new ConnectorFailure(FailureKind.Unauthorized, 401), Assert.IsType<Delivery.Failed>(await test.SayAsync("hello")).Failure);
        Assert.Equal(2, test.Connector.Requests.Count);
    }

    [Fact]
    public async Task Credential_that_gives_no_token_is_a_failure_and_no_exception()
    {
        await using var test = await ClientUnderTest.StartAsync(() => throw new Azure.Identity.AuthenticationFailedException("expired secret"));
        Assert.Equal(new ConnectorFailure(FailureKind.Unauthorized, 0), Assert.IsType<Delivery.Failed>(await test.SayAsync("hello")).Failure);
        Assert.Empty(test.Connector.Requests);
    }
}
