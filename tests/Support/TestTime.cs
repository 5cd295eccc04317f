namespace CrmBot.Support;

/// <summary>
/// A clock that stands until a test moves it. Timers fire during <see cref="Advance"/>, on its thread, in the order of their
/// due times; who waits for a wait to begin awaits <see cref="TimersStarted"/>.
/// </summary>
public sealed class TestTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<TestTimer> _timers = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> _watchers = [];
    private DateTimeOffset _now = start;
    private TimeSpan _shift;
    private int _started;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A Wednesday morning in Shanghai, in a week without holidays.</summary>
    public TestTime() : this(new DateTimeOffset(2026, 3, 11, 1, 0, 0, TimeSpan.Zero))
    {
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public DateTime UtcNow => GetUtcNow().UtcDateTime;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate) return _now + _shift;
    }

    public override long GetTimestamp()
    {
        lock (_gate) return _now.UtcTicks;
    }

    /// <summary>Somebody sets the machine's clock, forth or back: no time passes and no timer fires.</summary>
    public void SetClock(TimeSpan by)
    {
        lock (_gate) _shift += by;
    }

    public void Advance(TimeSpan by) => AdvanceTo(GetUtcNow() + by);

    public void AdvanceTo(DateTimeOffset moment)
    {
        DateTimeOffset limit;
        lock (_gate) limit = moment - _shift;
        while (TakeDue(limit) is { } due) due.Fire();
        lock (_gate) _now = limit > _now ? limit : _now;
    }

    /// <summary>Completes when that many timers have been started in this clock's life, also those stopped since.</summary>
    public Task TimersStarted(int count)
    {
        lock (_gate)
        {
            if (_started >= count) return Task.CompletedTask;
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _watchers.Add((count, reached));
            return reached.Task;
        }
    }

    /// <summary>
    /// Lets time pass while <paramref name="work"/> is under way, and only as far as it waits: on to the end of one wait after the
    /// other. While a limit longer than <paramref name="longestWait"/> runs that began since, as each call has one, the clock stands.
    /// </summary>
    public async Task PassAsync(Task work, TimeSpan longestWait)
    {
        List<TestTimer> older;
        lock (_gate) older = [.. _timers.Where(timer => timer.DueAt > _now + longestWait)];
        while (!work.IsCompleted)
        {
            var (next, changed) = NextWait(older, longestWait);
            if (next is { } moment) AdvanceTo(moment);
            else await Task.WhenAny(work, changed);
        }

        await work;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new TestTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private (DateTimeOffset? Moment, Task Changed) NextWait(List<TestTimer> older, TimeSpan longestWait)
    {
        lock (_gate)
        {
            var waits = _timers.Except(older).ToList();
            return (waits.Count > 0 && waits.TrueForAll(timer => timer.DueAt <= _now + longestWait) ? waits.Min(timer => timer.DueAt) + _shift : null, _changed.Task);
        }
    }

    private TestTimer? TakeDue(DateTimeOffset limit)
    {
        lock (_gate)
        {
            var due = _timers.Where(timer => timer.DueAt <= limit).MinBy(timer => timer.DueAt);
            if (due is null) return null;
            if (due.DueAt > _now) _now = due.DueAt;
            if (due.Period > TimeSpan.Zero) due.DueAt += due.Period;
            else _timers.Remove(due);
            return due;
        }
    }

    private void Start(TestTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
            Changed();
            if (dueTime == Timeout.InfiniteTimeSpan) return;
            (timer.DueAt, timer.Period) = (_now + dueTime, period);
            _timers.Add(timer);
            _started++;
            foreach (var (_, reached) in _watchers.Where(watcher => watcher.Count <= _started)) reached.TrySetResult();
            _watchers.RemoveAll(watcher => watcher.Count <= _started);
        }
    }

    private void Stop(TestTimer timer)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
            Changed();
        }
    }

    private void Changed()
    {
        _changed.TrySetResult();
        _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class TestTimer(TestTime time, Action callback) : ITimer
    {
        public DateTimeOffset DueAt { get; set; }

        public TimeSpan Period { get; set; }

        public void Fire() => callback();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time.Start(this, dueTime, period);
            return true;
        }

        public void Dispose() => time.Stop(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
