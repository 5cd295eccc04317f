using CrmBot.Bot.Telemetry;
using CrmBot.Support.App;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CrmBot.Bot.Tests.Privacy;

/// <summary>
/// Every test that runs a <see cref="TestBot"/> ends with a look through all that operators see of it. Here somebody writes
/// there what does not belong there, once by each way, and the test fails.
/// </summary>
[Trait("Spec", "SEC-3")]
[Trait("Spec", "SEC-4")]
public sealed class OperatorsViewTests
{
    private const string Typed = "canary: he wants the blue valves";

    public static TheoryData<string, string> Ways => new()
    {
        { "message", "陈洁" },
        { "message", "CrmBot.Bot.Careless Information 0: For " },
        { "value", "[Customer=" },
        { "scope", "CrmBot.Bot.Careless scope: " },
        { "exception", "System.InvalidOperationException: No such contact: " },
        { "inner exception", "System.FormatException: No such contact: " },
        { "debug line of a library", "Microsoft.EntityFrameworkCore.Database.Command Debug" },
        { "typed", Typed },
        { "metric", "Metric crmbot.sends, outcome=" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task What_does_not_belong_there_fails_the_test_and_is_shown_with_its_line(string way, string shown)
    {
        var bot = await TestBot.StartAsync();
        await bot.ChenJie.SayAsync(Typed);
        var name = bot.File.Scalar<string>("SELECT Name FROM People WHERE AadObjectId LIKE '%a001'");
        var log = bot.Host.Services.GetRequiredService<ILoggerFactory>();

        Leak(way, name, log, bot.Host.Services.GetRequiredService<BotMeters>());

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(async () => await bot.DisposeAsync());
        Assert.StartsWith("Personal data in a log or a metric:", failure.Message, StringComparison.Ordinal);
        Assert.Contains(shown, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SELECT Phone FROM Contacts WHERE Phone IS NOT NULL")]
    [InlineData("SELECT REPLACE(REPLACE(Phone, '-', ''), ' ', '') FROM Contacts WHERE Phone LIKE '%-%' OR Phone LIKE '% %' UNION SELECT Phone FROM Contacts ORDER BY 1 DESC")]
    [InlineData("SELECT Email FROM Contacts WHERE Email IS NOT NULL")]
    [InlineData("SELECT Name FROM Contacts")]
    [InlineData("SELECT Honorific FROM Contacts WHERE Honorific IS NOT NULL")]
    [InlineData("SELECT Name FROM Customers")]
    [InlineData("SELECT ShortName FROM Customers WHERE ShortName IS NOT NULL")]
    [InlineData("SELECT Feedback FROM Interactions WHERE Feedback IS NOT NULL")]
    public async Task All_that_the_sample_knows_about_people_is_looked_for(string oneOfThem)
    {
        var bot = await TestBot.StartAsync();
        var known = bot.File.Scalar<string>(oneOfThem);

        Leak("message", known, bot.Host.Services.GetRequiredService<ILoggerFactory>(), bot.Host.Services.GetRequiredService<BotMeters>());

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(async () => await bot.DisposeAsync());
        Assert.Contains(known, failure.Message, StringComparison.Ordinal);
    }

#pragma warning disable CA1848, CA1873, CA2254 // Written as carelessly as somebody might.
    private static void Leak(string way, string name, ILoggerFactory factory, BotMeters meters)
    {
        var log = factory.CreateLogger("CrmBot.Bot.Careless");
        switch (way)
        {
            case "message":
                log.LogInformation($"For {name}");
                break;
            case "value":
                log.Log(LogLevel.Information, 0, new Dictionary<string, object?> { ["Customer"] = name }.ToList(), null, (_, _) => "Called");
                break;
            case "scope":
                using (log.BeginScope("Turn of {Person}", name)) log.LogInformation("Turn began");
                break;
            case "exception":
                log.LogError(new InvalidOperationException($"No such contact: {name}"), "Turn failed");
                break;
            case "inner exception":
                log.LogError(new InvalidOperationException("Wrapped", new FormatException($"No such contact: {name}")), "Turn failed");
                break;
            case "debug line of a library":
                factory.CreateLogger("Microsoft.EntityFrameworkCore.Database.Command").LogDebug("Parameters: [@p0='{Name}']", name);
                break;
            case "typed":
                log.LogWarning("Not understood: {Text}", Typed);
                break;
            default:
                // Meters are shared by all tests of the process: this one is nobody else's word.
                meters.Sent(Typed);
                break;
        }
    }
}
