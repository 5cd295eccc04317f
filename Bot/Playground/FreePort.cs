using System.Net.NetworkInformation;

namespace CrmBot.Bot.Playground;

public static class FreePort
{
    /// <summary>The first port, counting up from <paramref name="first"/> itself, on which nothing listens.</summary>
    /// <param name="except">Ports promised to someone who does not listen yet.</param>
    public static int From(int first, params ReadOnlySpan<int> except)
    {
        var taken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
            .Select(listener => listener.Port).ToHashSet();
        foreach (var port in except) taken.Add(port);
        var free = first;
        while (taken.Contains(free)) free++;
        return free;
    }
}
