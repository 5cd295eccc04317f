using CrmBot.Bot.Activities;
using CrmBot.Bot.Connector;
using CrmBot.Support.Connector;
using CrmBot.Support.Tokens;
using Xunit;

namespace CrmBot.Bot.Tests.Activities;

[Trait("Spec", "SEC-4")]
public sealed class LogPrivacyTests
{
    private const string Canary = "13800138000";

    [Fact]
    public async Task Neither_words_nor_tokens_are_logged()
    {
        await using var issuer = await FakeTokenIssuer.StartAsync();
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await ProtocolHost.StartSignedAsync(issuer);
        host.Handler.Answer = async (turn, token) =>
        {
            await host.Get<ConnectorClient>().ReplyAsync(turn.Reference, turn.Activity.Id, OutgoingActivity.OfText($"reply {Canary}"), token);
            throw new InvalidOperationException("the handler broke");
        };
        connector.Script(ScriptedAnswer.Error(400, "BadSyntax"));
        var body = ActivityBodies.Message(a => (a["text"], a["serviceUrl"]) = ($"call {Canary}", connector.ServiceUrl));
        var good = FakeTokenIssuer.Mint(new TokenWish { ServiceUrl = connector.ServiceUrl }, host.Time.GetUtcNow());
        var forged = FakeTokenIssuer.Mint(new TokenWish { Key = "unpublished", Kid = FakeTokenIssuer.FirstKey }, host.Time.GetUtcNow());
        await host.PostAsync(body, good);
        await host.PostAsync(body, forged);
        await host.PostAsync(ActivityBodies.Message(a => a["text"] = Canary), good);

        Assert.Contains(host.Log.Lines, line => line.Contains("The Connector refused POST with 400 (BadRequest); MS-CV fake.1", StringComparison.Ordinal));
        Assert.Contains(host.Log.Lines, line => line.Contains("A turn of type message failed", StringComparison.Ordinal));
        Assert.Contains(host.Log.Lines, line => line.Contains("Refused an activity by rule ServiceUrlClaim", StringComparison.Ordinal));
        Assert.All(host.Log.Lines, line =>
        {
            Assert.DoesNotContain(Canary, line, StringComparison.Ordinal);
            Assert.DoesNotContain(good.Split('.')[2], line, StringComparison.Ordinal);
            Assert.DoesNotContain(forged.Split('.')[2], line, StringComparison.Ordinal);
        });
    }
}
