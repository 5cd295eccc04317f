namespace CrmBot.Cards.Files;

/// <summary>What became of the wish for a file.</summary>
public abstract record FileOffer
{
    private FileOffer()
    {
    }

    /// <summary>The person is asked in the chat whether it may be saved.</summary>
    public sealed record Asked : FileOffer;

    /// <summary>Where chats take no files (the Playground) it lies beside the bot.</summary>
    /// <param name="Path">As an operator would look for it.</param>
    public sealed record SavedHere(string Path) : FileOffer;

    public sealed record NotSent : FileOffer;
}
