using CrmBot.Bot.Dialogs.Files;
using CrmBot.Bot.Playground;
using CrmBot.Cards.Actions;
using CrmBot.Cards.Files;
using Xunit;

namespace CrmBot.Bot.Tests.Playground;

[Trait("Spec", "SUM-4")]
public sealed class PlaygroundFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("crmbot-files-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_file_lies_where_the_card_says_and_the_next_of_its_name_takes_its_place()
    {
        await OfferAsync(Path.Combine(folder, "data"), 1);
        var saved = Assert.IsType<FileOffer.SavedHere>(await OfferAsync(Path.Combine(folder, "data"), 2));
        Assert.Equal([2], await File.ReadAllBytesAsync(saved.Path));
        Assert.Single(Directory.GetFiles(Path.Combine(folder, "data")));
    }

    [Fact]
    public async Task Where_nothing_can_be_written_it_says_so()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "taken"), "a file, and no folder");
        Assert.IsType<FileOffer.NotSent>(await OfferAsync(Path.Combine(folder, "taken"), 1));
    }

    private static Task<FileOffer> OfferAsync(string into, byte content) =>
        new PlaygroundFiles(Microsoft.Extensions.Options.Options.Create(new PlaygroundOptions { FilesFolder = into }))
            .OfferAsync(new MadeFile("week.xlsx", "Week", new[] { content }), new GetWeekFile(), null!, default);
}
