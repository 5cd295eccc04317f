using CrmBot.Bot.Dialogs.Files;
using CrmBot.Cards.Actions;
using CrmBot.Cards.Files;
using CrmBot.Domain.People;
using Microsoft.Extensions.Options;

namespace CrmBot.Bot.Playground;

/// <summary>The Playground shows no question about files, so they are written beside the bot, each time over the one before.</summary>
public sealed class PlaygroundFiles(IOptions<PlaygroundOptions> options) : IFileOffers
{
    public async Task<FileOffer> OfferAsync(MadeFile file, CardAction action, Actor to, CancellationToken cancellationToken)
    {
        try
        {
            var path = Path.Combine(Directory.CreateDirectory(options.Value.FilesFolder).FullName, file.Name);
            await File.WriteAllBytesAsync(path, file.Bytes, cancellationToken);
            return new FileOffer.SavedHere(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new FileOffer.NotSent();
        }
    }
}
