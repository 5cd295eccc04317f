using CrmBot.Bot.Tests.Manifest;
using CrmBot.Support.App;
using Xunit;

namespace CrmBot.Bot.Tests.Turns;

/// <summary>Whatever Teams offers below the text field gets a real answer.</summary>
[Trait("Spec", "TMS-1")]
public sealed class ManifestCommandTests
{
    [Theory]
    [InlineData("en.json", "I did not get that")]
    [InlineData("zh-CN.json", "这句我没看懂")]
    public async Task Every_command_of_the_manifest_is_understood(string file, string notUnderstood)
    {
        await using var bot = await TestBot.StartAsync();
        var person = file == "en.json" ? bot.WangLei : bot.ChenJie;
        foreach (var command in Commands(file))
        {
            var before = person.MessageCount;
            var card = await person.SayAsync(command);
            Assert.Equal(before + 1, person.MessageCount);
            Assert.DoesNotContain(notUnderstood, card.Strip, StringComparison.Ordinal);
            // "language" switches; the next command is read in either.
            if (command is "language" or "语言")
                await person.SayAsync(command);
        }

        Assert.Empty(bot.Failures.Lines);
    }

    private static IEnumerable<string> Commands(string file) => ManifestFiles.Read(file)
        .Where(text => text.Key.StartsWith("bots[0].commandLists[0]", StringComparison.Ordinal) && text.Key.EndsWith(".title", StringComparison.Ordinal))
        .Select(text => text.Value!.GetValue<string>());
}
