using CrmBot.Bot.Dialogs.Files;
using CrmBot.Cards.Actions;
using CrmBot.Cards.Files;
using CrmBot.Domain.People;

namespace CrmBot.Bot.Playground;

/// <summary>The Playground shows no question about files, so they are written beside the bot, each time over the one before.</summary>
public sealed class PlaygroundFiles : IFileOffers
{
    // Beside the default database, from the working directory as that one is.
    private const string Folder = "data/files";

    public async Task<FileOffer> OfferAsync(MadeFile file, CardAction action, Actor to, CancellationToken cancellationToken)
    {
        try
        {
            var path = Path.Combine(Directory.CreateDirectory(Folder).FullName, file.Name);
            await File.WriteAllBytesAsync(path, file.Bytes, cancellationToken);
            return new FileOffer.SavedHere(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new FileOffer.NotSent();
        }
    }
}
