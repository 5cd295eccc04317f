using CrmBot.Support;
using Xunit;

namespace CrmBot.Bot.Tests.Activities;

/// <summary>The clock that every test of waiting leans on.</summary>
public sealed class TestTimeTests
{
    private readonly TestTime _time = new();

    [Fact]
    public async Task Delay_ends_exactly_when_due()
    {
        var delay = Task.Delay(TimeSpan.FromSeconds(5), _time);
        _time.Advance(TimeSpan.FromSeconds(4.999));
        Assert.False(delay.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await delay;
    }

    [Fact]
    public void Timers_fire_in_order_and_see_their_own_moment()
    {
        var seen = new List<double>();
        var start = _time.GetUtcNow();
        void Note(object? _) => seen.Add((_time.GetUtcNow() - start).TotalSeconds);
        using var late = _time.CreateTimer(Note, null, TimeSpan.FromSeconds(3), Timeout.InfiniteTimeSpan);
        using var periodic = _time.CreateTimer(Note, null, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));
        _time.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal([2, 3, 4, 6], seen);
    }

    [Fact]
    public void Stopped_timers_stay_silent()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(1), _time);
        limit.CancelAfter(Timeout.InfiniteTimeSpan);
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.False(limit.IsCancellationRequested);
    }

    [Fact]
    public void Elapsed_time_follows_the_clock()
    {
        var before = _time.GetTimestamp();
        _time.Advance(TimeSpan.FromMinutes(90));
        Assert.Equal(TimeSpan.FromMinutes(90), _time.GetElapsedTime(before));
    }
}
