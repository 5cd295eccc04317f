using System.Net;
using System.Net.Sockets;

namespace CrmBot.Support.Playground;

public static class UnusedPort
{
    // Below those that the system gives to outgoing connections: one of them could take a bot's port between its end and its next start.
    private const int First = 20_000;
    private const int Count = 12_000;

    // Test programs that run at once begin apart.
    private static int _next = Environment.ProcessId * 50;

    public static int Take()
    {
        while (true)
        {
            var port = First + (int)((uint)Interlocked.Increment(ref _next) % Count);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken; the next one.
            }
        }
    }
}
