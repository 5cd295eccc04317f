namespace CrmBot.Bot.Connector;

/// <summary>How every connection leaves the bot: no redirects (they would carry the token along), no proxy, no cookies, no trace headers.</summary>
public static class ConnectorHttp
{
    public static SocketsHttpHandler Handler() => new()
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        ActivityHeadersPropagator = null,
        ConnectTimeout = TimeSpan.FromSeconds(3),
        // Long enough to save handshakes, short enough to follow the service when its addresses move.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}
