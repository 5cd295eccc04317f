namespace CrmBot.Support.Playground;

/// <summary>Only for other processes, which no test can hurry: asks again every fifth of a second.</summary>
public static class Eventually
{
    public static async Task<bool> Is(Func<Task<bool>> question, TimeSpan limit)
    {
        var clock = TimeProvider.System;
        for (var since = clock.GetTimestamp(); clock.GetElapsedTime(since) < limit;)
        {
            if (await question()) return true;
            await Task.Delay(TimeSpan.FromMilliseconds(200), clock);
        }
        return false;
    }
}
