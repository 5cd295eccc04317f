using CrmBot.Bot.Tests.Activities;
using CrmBot.Support.Tokens;
using Xunit;

namespace CrmBot.Bot.Tests.Connector;

/// <summary>One host with an app id and its issuer, shared by the cases of a theory. Its clock stands still.</summary>
public sealed class SignedHost : IAsyncLifetime
{
    /// <summary>Published, but endorsed for another channel; without the field; with a certificate that has ended.</summary>
    public const string WebChatKey = "webchat-key", BareKey = "bare-key", ExpiredKey = "expired-key";

    public ProtocolHost Host { get; private set; } = null!;

    public FakeTokenIssuer Issuer { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Issuer = await FakeTokenIssuer.StartAsync();
        Issuer.Publish(WebChatKey, ["webchat"]);
        Issuer.Publish(BareKey, endorsements: null);
        Issuer.Publish(ExpiredKey, ["msteams"], certificateEnd: new DateTimeOffset(2026, 3, 10, 0, 0, 0, TimeSpan.Zero));
        Host = await ProtocolHost.StartSignedAsync(Issuer);
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await Issuer.DisposeAsync();
    }
}
