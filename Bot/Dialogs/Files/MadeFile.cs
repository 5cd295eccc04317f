namespace CrmBot.Bot.Dialogs.Files;

/// <param name="Name">With its extension; no personal data in it.</param>
/// <param name="Description">A line for the question whether it may be saved.</param>
public sealed record MadeFile(string Name, string Description, ReadOnlyMemory<byte> Bytes);
