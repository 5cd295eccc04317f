using System.Net;
using System.Net.Sockets;
using CrmBot.Bot.Playground;
using CrmBot.Support.Playground;

namespace CrmBot.EndToEnd.Tests.Launcher;

public sealed class FreePortTests
{
    [Fact]
    public void A_taken_port_gives_a_later_one()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var taken = ((IPEndPoint)listener.LocalEndpoint).Port;

        Assert.True(FreePort.From(taken) > taken);
    }

    [Fact]
    public void A_free_port_is_taken_as_it_is()
    {
        var free = UnusedPort.Take();

        Assert.Equal(free, FreePort.From(free));
    }
}
