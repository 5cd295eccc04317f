namespace CrmBot.Bot.Playground;

public static class ReachableAddress
{
    /// <summary>How a program of this machine calls the server, or null when it serves no plain http.</summary>
    public static Uri? Of(IEnumerable<string>? bound) => bound?.Select(BindingAddress.Parse)
        .Where(address => address.Scheme == "http" && !address.IsUnixPipe)
        .Select(address => new Uri($"http://{(IsEverywhere(address.Host) ? "127.0.0.1" : address.Host)}:{address.Port}"))
        .FirstOrDefault();

    private static bool IsEverywhere(string host) => host is "*" or "+" or "0.0.0.0" or "[::]";
}
