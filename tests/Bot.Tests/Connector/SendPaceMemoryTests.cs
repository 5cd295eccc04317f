using CrmBot.Bot.Connector;
using CrmBot.Support;
using CrmBot.Support.Connector;
using Xunit;

namespace CrmBot.Bot.Tests.Connector;

[Trait("Spec", "TSK-9")]
public sealed class SendPaceMemoryTests
{
    private readonly TestTime time = new();

    [Fact]
    public void Silent_chats_are_forgotten_and_one_that_has_had_enough_is_not()
    {
        using var pace = new SendPace(time, 20);
        for (var n = 1; n < SendPace.ManyChats; n++)
            pace.Enter($"silent {n}").Dispose();
        time.Advance(TimeSpan.FromSeconds(30));
        for (var n = 0; n < 3; n++)
            pace.Enter("busy").Dispose();
        Assert.Equal(SendPace.ManyChats, pace.Remembered);

        pace.Enter("another").Dispose();

        Assert.Equal(2, pace.Remembered);
        Assert.True(pace.UntilRoomIn("busy") > TimeSpan.Zero);
    }

    [Fact]
    public void Two_nodes_that_know_nothing_of_each_other_stay_within_what_a_chat_takes_for_an_hour()
    {
        using var first = new SendPace(time, 20);
        using var second = new SendPace(time, 20);
        var sent = new List<ConnectorRequest>();
        for (var moment = 0; moment < 7200; moment++)
        {
            foreach (var pace in new[] { first, second })
            {
                for (; pace.UntilRoomIn("chat") == TimeSpan.Zero; pace.Enter("chat").Dispose())
                    sent.Add(new ConnectorRequest("POST", "", "chat", null, null, null, default) { At = time.GetUtcNow() });
            }

            time.Advance(TimeSpan.FromSeconds(0.5));
        }

        Assert.InRange(sent.Count, 1000, 1800);
        Assert.Empty(TeamsLimits.Broken(sent));
    }

    [Fact]
    public void A_slow_call_takes_its_place_in_the_chat_until_it_is_over_and_its_time_from_then_on()
    {
        using var pace = new SendPace(time, 20);
        pace.Enter("chat").Dispose();
        pace.Enter("chat").Dispose();
        var slow = pace.Enter("chat");
        Assert.Equal(SendPace.Pause, pace.UntilRoomIn("chat"));

        time.Advance(TimeSpan.FromSeconds(1.5));
        slow.Dispose();
        time.Advance(TimeSpan.FromSeconds(0.5));
        Assert.Equal(TimeSpan.Zero, pace.UntilRoomIn("chat"));

        pace.Enter("chat").Dispose();
        pace.Enter("chat").Dispose();
        Assert.Equal(1.5, pace.UntilRoomIn("chat").TotalSeconds, 0.01);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void A_clock_that_is_set_moves_no_pace(int hours)
    {
        using var pace = new SendPace(time, 20);
        for (var n = 0; n < 3; n++)
            pace.Enter("chat").Dispose();
        time.SetClock(TimeSpan.FromHours(hours));

        Assert.Equal(SendPace.Pause, pace.UntilRoomIn("chat"));
    }

    [Fact]
    public void Who_waits_for_a_turn_keeps_no_place_from_another_tenant()
    {
        using var pace = new SendPace(time, 20);
        while (pace.TryTakeTurn("big"))
        {
        }

        var waiting = Enumerable.Range(0, 2 * SendPace.AtOnce).Select(_ => pace.TakeTurnAsync("big", CancellationToken.None)).ToList();
        Assert.True(pace.TakeTurnAsync("small", CancellationToken.None).IsCompletedSuccessfully);
        Assert.All(waiting, turn => Assert.False(turn.IsCompleted));
    }
}
