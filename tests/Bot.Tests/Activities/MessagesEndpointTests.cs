using System.Net;
using System.Text;
using CrmBot.Bot.Activities;
using CrmBot.Bot.Connector;
using CrmBot.Support.Connector;
using Xunit;

namespace CrmBot.Bot.Tests.Activities;

public sealed class MessagesEndpointTests : IAsyncLifetime
{
    private ProtocolHost _host = null!;

    public async Task InitializeAsync() => _host = await ProtocolHost.StartUnsignedAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Turn_carries_who_where_and_when()
    {
        Assert.Equal(HttpStatusCode.OK, (await _host.PostAsync(ActivityBodies.Message())).StatusCode);
        var turn = Assert.Single(_host.Handler.Turns);
        Assert.Equal("我的任务", turn.Activity.Text);
        Assert.Equal("00000000-0000-0000-0000-00000000b001", turn.Activity.From?.AadObjectId);
        Assert.Equal(new ConversationReference(ActivityBodies.Tenant, ActivityBodies.ServiceUrl, "a:chat", ActivityBodies.BotId, "CrmBot", "29:rep", "msteams"), turn.Reference);
        Assert.Equal(_host.Time.UtcNow, turn.ReceivedUtc);
        Assert.Equal(DateTimeKind.Utc, turn.ReceivedUtc.Kind);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Only_post_is_served(string method)
    {
        var response = await _host.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/api/messages"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","conversation":{}}""")]
    [InlineData("""{"type":"message","conversation":{"id":""}}""")]
    [InlineData("""{"type":"message","conversation":"a:chat"}""")]
    [InlineData("""{"type":"","conversation":{"id":"a"}}""")]
    [InlineData("""{"conversation":{"id":"a"}}""")]
    [InlineData("""{"type":"message","conversation":{"id":"a"}""")]
    [InlineData("""{"type":"message","conversation":{"id":"a"}} {}""")]
    [InlineData("""{"type":"message","conversation":{"id":"a"},"text":"\ud800"}""")]
    [InlineData("""{"type":"message","type":"invoke","conversation":{"id":"a"}}""")]
    public async Task What_is_no_activity_is_a_bad_request(string body)
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await _host.PostAsync(body)).StatusCode);
        Assert.Empty(_host.Handler.Turns);
    }

    [Fact]
    public async Task Largest_body_is_taken_and_one_byte_more_is_not()
    {
        var frame = Encoding.UTF8.GetByteCount(ActivityBodies.Message(a => a["text"] = ""));
        var largest = ActivityBodies.Message(a => a["text"] = new string('x', ActivityReader.MaxBytes - frame));
        Assert.Equal(HttpStatusCode.OK, (await _host.PostAsync(largest)).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await _host.PostAsync(largest + " ")).StatusCode);
    }

    [Fact]
    public async Task Size_counts_as_well_when_it_is_not_told_beforehand()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(new string(' ', 300_000)) };
        request.Headers.TransferEncodingChunked = true;
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await _host.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData(30, HttpStatusCode.OK)]
    [InlineData(32, HttpStatusCode.BadRequest)]
    [InlineData(1000, HttpStatusCode.BadRequest)]
    public async Task Depth_is_bounded(int levels, HttpStatusCode status)
    {
        var body = ActivityBodies.Message(a => a["value"] = "#")
            .Replace("\"#\"", new string('[', levels) + new string(']', levels), StringComparison.Ordinal);
        Assert.Equal(status, (await _host.PostAsync(body)).StatusCode);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("endOfConversation")]
    [InlineData("event")]
    [InlineData("messageReaction")]
    [InlineData("installationUpdate")]
    [InlineData("somethingOfNextYear")]
    public async Task Every_kind_reaches_the_handler(string type)
    {
        Assert.Equal(HttpStatusCode.OK, (await _host.PostAsync(ActivityBodies.Message(a => a["type"] = type))).StatusCode);
        Assert.Equal(type, Assert.Single(_host.Handler.Turns).Activity.Type);
    }

    [Fact]
    public async Task Failed_turn_asks_for_another_delivery_and_tells_nothing()
    {
        _host.Handler.Answer = (_, _) => throw new InvalidOperationException("Server=secret");
        var response = await _host.PostAsync(ActivityBodies.Message());
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Turn_goes_on_when_the_caller_hangs_up_and_ends_at_its_own_limit()
    {
        var entered = new TaskCompletionSource<CancellationToken>();
        var released = new TaskCompletionSource();
        _host.Handler.Answer = async (_, token) =>
        {
            entered.SetResult(token);
            await released.Task;
            return TurnAnswer.Accepted;
        };
        using var patience = new CancellationTokenSource();
        var posted = _host.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(ActivityBodies.Message()) }, patience.Token);
        var limit = await entered.Task;
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => posted);
        await _host.HungUp;
        _host.Time.Advance(TimeSpan.FromSeconds(14));
        Assert.False(limit.IsCancellationRequested);
        _host.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(limit.IsCancellationRequested);
        released.SetResult();
    }

    [Fact]
    public async Task Answer_through_the_connector_is_there_before_the_request_ends()
    {
        await using var connector = await FakeConnector.StartAsync();
        _host.Handler.Answer = async (turn, token) =>
        {
            await _host.Get<ConnectorClient>().ReplyAsync(turn.Reference, turn.Activity.Id, OutgoingActivity.OfText("done"), token);
            return TurnAnswer.Accepted;
        };
        var response = await _host.PostAsync(ActivityBodies.Message(a => a["serviceUrl"] = connector.ServiceUrl));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("done", Assert.Single(connector.Chats.In("a:chat")).Text);
    }

    [Fact]
    public async Task Expected_replies_come_back_in_the_answer()
    {
        _host.Handler.Answer = (turn, _) => ValueTask.FromResult(turn.ExpectsReplies ? TurnAnswer.With([OutgoingActivity.OfText("one"), OutgoingActivity.OfText("two")]) : default);
        var response = await _host.PostAsync(ActivityBodies.Message(a => a["deliveryMode"] = "expectReplies"));
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(
            """{"activities":[{"type":"message","replyToId":"f:1","from":{"id":"28:22222222-2222-2222-2222-222222222222","name":"CrmBot"},"conversation":{"id":"a:chat"},"text":"one","textFormat":"plain"},{"type":"message","replyToId":"f:1","from":{"id":"28:22222222-2222-2222-2222-222222222222","name":"CrmBot"},"conversation":{"id":"a:chat"},"text":"two","textFormat":"plain"}]}""",
            await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Invoke_never_expects_replies()
    {
        await _host.PostAsync(ActivityBodies.Message(a => (a["type"], a["deliveryMode"]) = ("invoke", "expectReplies")));
        Assert.False(Assert.Single(_host.Handler.Turns).ExpectsReplies);
    }
}
