using CrmBot.Bot.Connector;
using CrmBot.Support.Connector;
using Xunit;

namespace CrmBot.Bot.Tests.Connector;

public sealed class RetryTests
{
    /// <summary>Longer than the first backoffs, and short enough for all to fit the budget.</summary>
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(2.5);

    [Theory(Timeout = 180_000)]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Passing_failures_are_tried_again(int status)
    {
        await using var test = await ClientUnderTest.StartAsync();
        test.Connector.Script(ScriptedAnswer.Of(status), ScriptedAnswer.Of(status));
        var said = test.SayAsync("hello");
        await test.Time.PassAsync(said, Enough);
        Assert.IsType<Delivery.Sent>(await said);
        Assert.Equal(3, test.Connector.Requests.Count);
        Assert.Single(test.Connector.Chats.In(test.Chat.ConversationId));
    }

    [Theory(Timeout = 180_000)]
    [InlineData(400, FailureKind.BadRequest)]
    [InlineData(401, FailureKind.Unauthorized)]
    [InlineData(403, FailureKind.Forbidden)]
    [InlineData(404, FailureKind.ConversationGone)]
    [InlineData(409, FailureKind.BadRequest)]
    [InlineData(413, FailureKind.TooBig)]
    [InlineData(500, FailureKind.ServerError)]
    [InlineData(501, FailureKind.NotSupported)]
    [InlineData(505, FailureKind.ServerError)]
    [InlineData(302, FailureKind.BadRequest)]
    public async Task Other_failures_are_not(int status, FailureKind kind)
    {
        await using var test = await ClientUnderTest.StartAsync();
        test.Connector.Script(ScriptedAnswer.Of(status));
        var said = test.SayAsync("hello");
        await test.Time.PassAsync(said, Enough);
        Assert.Equal(new ConnectorFailure(kind, status), Failure(await said));
        Assert.Single(test.Connector.Requests);
    }

    /// <summary>Seconds to wait, in each form in which they may be told; 0.4 to 0.6 is what is waited when nothing useful is.</summary>
    public static TheoryData<int, string, double, double> ToldToWait()
    {
        var rows = new TheoryData<int, string, double, double>();
        foreach (var status in new[] { 412, 429, 502, 503, 504 })
        {
            rows.Add(status, "3", 3, 3);
            rows.Add(status, "a date in 4 s", 4, 4);
            rows.Add(status, "a date gone by", 0, 0);
            rows.Add(status, "0", 0, 0);
            rows.Add(status, "", 0.4, 0.6);
            rows.Add(status, "soon", 0.4, 0.6);
            rows.Add(status, "-5", 0.4, 0.6);
            rows.Add(status, "99999999999999999999", 0.4, 0.6);
        }

        return rows;
    }

    [Theory(Timeout = 180_000)]
    [MemberData(nameof(ToldToWait))]
    public async Task Each_passing_failure_waits_as_it_was_told(int status, string told, double least, double most)
    {
        await using var test = await ClientUnderTest.StartAsync();
        var header = told switch
        {
            "a date in 4 s" => test.Time.GetUtcNow().AddSeconds(4).ToString("R"),
            "a date gone by" => test.Time.GetUtcNow().AddHours(-1).ToString("R"),
            _ => told,
        };
        test.Connector.Script(ScriptedAnswer.Of(status, header));
        var began = test.Time.UtcNow;
        var said = test.SayAsync("hello");
        await test.Time.PassAsync(said, TimeSpan.FromSeconds(4.5));
        Assert.IsType<Delivery.Sent>(await said);
        Assert.InRange((test.Time.UtcNow - began).TotalSeconds, least, most);
        Assert.Equal(2, test.Connector.Requests.Count);
    }

    [Theory(Timeout = 180_000)]
    [InlineData(302)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(413)]
    [InlineData(500)]
    [InlineData(501)]
    [InlineData(505)]
    public async Task No_other_failure_is_repeated_though_it_names_a_time(int status)
    {
        await using var test = await ClientUnderTest.StartAsync();
        test.Connector.Script(ScriptedAnswer.Of(status, "1"));
        Assert.Null(Failure(await test.SayAsync("hello")).RetryAfter);
        Assert.Single(test.Connector.Requests);
    }

    [Theory(Timeout = 180_000)]
    [InlineData(429, FailureKind.Throttled)]
    [InlineData(503, FailureKind.Unavailable)]
    public async Task After_four_tries_it_gives_up_and_says_when_to_come_back(int status, FailureKind kind)
    {
        await using var test = await ClientUnderTest.StartAsync();
        test.Connector.Script([.. Enumerable.Repeat(ScriptedAnswer.Of(status), 4)]);
        var said = test.SayAsync("hello");
        await test.PassWaitsAsync(3, Enough);
        var failure = Failure(await said);
        Assert.Equal((kind, status, true), (failure.Kind, failure.Status, failure.IsPassing));
        Assert.NotNull(failure.RetryAfter);
        Assert.Equal(4, test.Connector.Requests.Count);
    }

    [Fact(Timeout = 180_000)]
    public async Task Retry_after_in_seconds_is_waited_out_to_the_end()
    {
        await using var test = await ClientUnderTest.StartAsync();
        test.Connector.Script(ScriptedAnswer.Of(429, retryAfter: "7"));
        var said = test.SayAsync("hello");
        await test.Time.TimersStarted(2);
        test.Time.Advance(TimeSpan.FromSeconds(6.9));
        Assert.Single(test.Connector.Requests);
        Assert.False(said.IsCompleted);
        test.Time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.IsType<Delivery.Sent>(await said);
    }

    [Fact(Timeout = 180_000)]
    public async Task Retry_after_as_a_date_is_understood()
    {
        await using var test = await ClientUnderTest.StartAsync();
        test.Connector.Script(ScriptedAnswer.Of(429, retryAfter: test.Time.GetUtcNow().AddSeconds(3).ToString("R")));
        var said = test.SayAsync("hello");
        await test.PassWaitsAsync(1, TimeSpan.FromSeconds(3));
        Assert.IsType<Delivery.Sent>(await said);
    }

    [Fact(Timeout = 180_000)]
    public async Task Retry_after_beyond_the_budget_is_handed_back_at_once()
    {
        await using var test = await ClientUnderTest.StartAsync();
        test.Connector.Script(ScriptedAnswer.Of(429, retryAfter: "60"));
        Assert.Equal(new ConnectorFailure(FailureKind.Throttled, 429, TimeSpan.FromSeconds(60)), Failure(await test.SayAsync("hello")));
    }

    [Fact(Timeout = 180_000)]
    public async Task Dropped_connection_is_tried_again()
    {
        await using var test = await ClientUnderTest.StartAsync();
        test.Connector.Script(ScriptedAnswer.DropBefore);
        var said = test.SayAsync("hello");
        await test.PassWaitsAsync(1, Enough);
        Assert.IsType<Delivery.Sent>(await said);
        Assert.Single(test.Connector.Chats.In(test.Chat.ConversationId));
    }

    [Fact(Timeout = 180_000)]
    public async Task Lost_answer_means_that_the_message_is_sent_again()
    {
        await using var test = await ClientUnderTest.StartAsync();
        test.Connector.Script(ScriptedAnswer.DropAfter);
        var said = test.SayAsync("hello");
        await test.PassWaitsAsync(1, Enough);
        await said;
        Assert.Equal(2, test.Connector.Chats.In(test.Chat.ConversationId).Count);
    }

    [Fact(Timeout = 180_000)]
    public async Task Silent_connector_is_left_after_five_seconds_and_asked_again()
    {
        await using var test = await ClientUnderTest.StartAsync();
        test.Connector.Script(ScriptedAnswer.Hang);
        var said = test.SayAsync("hello");
        await test.Connector.RequestsReached(1);
        test.Time.Advance(RetryPlan.AttemptTimeout);
        await test.PassWaitsAsync(1, Enough);
        Assert.IsType<Delivery.Sent>(await said);
    }

    [Fact(Timeout = 180_000)]
    public async Task Connector_that_is_not_there_is_unreachable()
    {
        await using var test = await ClientUnderTest.StartAsync();
        var nowhere = test.Chat with { ServiceUrl = "http://127.0.0.1:1/" };
        var said = test.Client.SendAsync(nowhere, Bot.Activities.OutgoingActivity.Typing, CancellationToken.None).AsTask();
        await test.PassWaitsAsync(3, Enough);
        Assert.Equal((FailureKind.Unreachable, 0), (Failure(await said).Kind, Failure(await said).Status));
    }

    [Fact(Timeout = 180_000)]
    public async Task Caller_who_gives_up_ends_the_wait()
    {
        await using var test = await ClientUnderTest.StartAsync();
        using var patience = new CancellationTokenSource();
        test.Connector.Script(ScriptedAnswer.Of(503));
        var said = test.Client.SendAsync(test.Chat, Bot.Activities.OutgoingActivity.Typing, patience.Token).AsTask();
        await test.Time.TimersStarted(2);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => said);
    }

    [Fact]
    public void Backoff_doubles_and_is_spread_by_a_fifth()
    {
        Assert.Equal(400, RetryPlan.Backoff(1, 0).TotalMilliseconds, 3);
        Assert.Equal(600, RetryPlan.Backoff(1, 100).TotalMilliseconds, 3);
        Assert.Equal(1600, RetryPlan.Backoff(3, 101).TotalMilliseconds, 3);
        Assert.InRange(RetryPlan.Backoff(2, int.MinValue).TotalMilliseconds, 800, 1200);
    }

    private static ConnectorFailure Failure(Delivery delivery) => Assert.IsType<Delivery.Failed>(delivery).Failure;
}
