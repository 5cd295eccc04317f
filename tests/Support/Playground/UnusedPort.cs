using System.Net;
using System.Net.Sockets;

namespace CrmBot.Support.Playground;

public static class UnusedPort
{
    public static int Take()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
