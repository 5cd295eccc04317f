using CrmBot.Bot.Dialogs.Files;
using CrmBot.Cards.Actions;
using CrmBot.Cards.Files;
using CrmBot.Domain.People;

namespace CrmBot.Bot.Playground;

/// <summary>The Playground shows no question about files, so they are written beside the bot, each time over the one before.</summary>
public sealed class PlaygroundFiles(IHostEnvironment environment) : IFileOffers
{
    public const string Folder = "data/files";

    public async Task<FileOffer> OfferAsync(MadeFile file, CardAction action, Actor to, CancellationToken cancellationToken)
    {
        try
        {
            var folder = Directory.CreateDirectory(Path.Combine(environment.ContentRootPath, Folder));
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, file.Name), file.Bytes, cancellationToken);
            return new FileOffer.SavedHere($"Bot/{Folder}/{file.Name}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new FileOffer.NotSent();
        }
    }
}
