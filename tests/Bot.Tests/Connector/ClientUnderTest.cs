using Azure.Core;
using CrmBot.Bot.Activities;
using CrmBot.Bot.Connector;
using CrmBot.Bot.Options;
using CrmBot.Support;
using CrmBot.Support.Connector;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrmBot.Bot.Tests.Connector;

/// <summary>A Connector client, the fake which it talks to, and the clock of its waits.</summary>
public sealed class ClientUnderTest : IAsyncDisposable
{
    private readonly TokenSource _tokens;
    private readonly SendPace _pace;
    private readonly ConnectorCalls _calls;

    private ClientUnderTest(FakeConnector connector, Func<string>? token)
    {
        Connector = connector;
        var options = new BotOptions();
        var environment = new HostingEnvironment { EnvironmentName = Environments.Development };
        var hosts = new ServiceHosts(Microsoft.Extensions.Options.Options.Create(options), environment);
        // The hosts rule is asked before the credential is set: outside tests a credential never meets loopback.
        if (token is not null) options.Credential = CredentialKind.ClientSecret;
        _tokens = new TokenSource(options, _ => MakeCredential(token!), Time);
        _pace = new SendPace(Time, 20);
        _calls = new ConnectorCalls(hosts, _tokens, _pace, Time, NullLogger<ConnectorCalls>.Instance);
        Client = new ConnectorClient(_calls);
        Chat = new ConversationReference("tenant", connector.ServiceUrl, "19:a@thread.tacv2;messageid=1", "28:bot", "CrmBot", "29:rep", "msteams");
    }

    public FakeConnector Connector { get; }

    public ConnectorClient Client { get; }

    public TestTime Time { get; } = new();

    public ConversationReference Chat { get; }

    public int CredentialsMade { get; private set; }

    /// <param name="token">Gives the token of each fetch; without it the bot has no credential.</param>
    public static async Task<ClientUnderTest> StartAsync(Func<string>? token = null) => new(await FakeConnector.StartAsync(), token);

    public Task<Delivery> SayAsync(string text) => Client.ReplyAsync(Chat, "f:1", OutgoingActivity.OfText(text), CancellationToken.None).AsTask();

    /// <summary>
    /// Lets the wait before each further try pass. Every try starts one timer for its own limit and every wait one more.
    /// </summary>
    public async Task PassWaitsAsync(int waits, TimeSpan each)
    {
        for (var wait = 1; wait <= waits; wait++)
        {
            await Time.TimersStarted(2 * wait);
            Time.Advance(each);
        }
    }

    private ScriptedCredential MakeCredential(Func<string> token)
    {
        CredentialsMade++;
        return new ScriptedCredential(token, Time);
    }

    public async ValueTask DisposeAsync()
    {
        _calls.Dispose();
        _pace.Dispose();
        _tokens.Dispose();
        await Connector.DisposeAsync();
    }

    private sealed class ScriptedCredential(Func<string> token, TestTime time) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(token(), time.GetUtcNow().AddHours(1));

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
