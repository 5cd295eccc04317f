using CrmBot.EndToEnd.Tests.Harness;

namespace CrmBot.EndToEnd.Tests.Scenarios;

public sealed class NewcomerTests
{
    [BrowserFact]
    public async Task Starting_the_bot_opens_both_chats_and_says_where()
    {
        var ports = BotPorts.Find();
        var folder = Directory.CreateTempSubdirectory("crmbot-newcomer-");
        using (var bot = BotProcess.Start(ports, Path.Combine(folder.FullName, "crm.db"), opensPlaygrounds: true))
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(4));
            using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
            while (!bot.HasExited && !bot.Output.Contains("CrmBot is ready", StringComparison.Ordinal))
                await pulse.WaitForNextTickAsync(limit.Token);

            Assert.Contains(ports.Rep.AbsoluteUri.TrimEnd('/'), bot.Output, StringComparison.Ordinal);
            Assert.Contains(ports.Manager.AbsoluteUri.TrimEnd('/'), bot.Output, StringComparison.Ordinal);
        }
        folder.Delete(recursive: true);
    }
}
