using CrmBot.Bot.Playground;

namespace CrmBot.EndToEnd.Tests.Harness;

/// <summary>Three free ports, far from the ones a developer's own bot uses.</summary>
public sealed record BotPorts(Uri Bot, Uri Rep, Uri Manager)
{
    public static BotPorts Find()
    {
        var bot = FreePort.From(24100 + (Environment.ProcessId % 500 * 10));
        var rep = FreePort.From(bot + 1);
        return new BotPorts(At(bot), At(rep), At(FreePort.From(rep + 1)));
    }

    private static Uri At(int port) => new($"http://127.0.0.1:{port}");
}
