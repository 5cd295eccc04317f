using System.Net.NetworkInformation;

namespace CrmBot.Bot.Playground;

public static class FreePort
{
    /// <summary>The first port, counting up from <paramref name="first"/> itself, on which nothing listens.</summary>
    public static int From(int first)
    {
        var taken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
            .Select(listener => listener.Port).ToHashSet();
        return Enumerable.Range(first, ushort.MaxValue - first).First(port => !taken.Contains(port));
    }
}
