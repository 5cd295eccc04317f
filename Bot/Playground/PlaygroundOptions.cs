namespace CrmBot.Bot.Playground;

/// <summary>Section "Playground": two chat windows for trying the bot without Teams. Served in Development alone.</summary>
public sealed class PlaygroundOptions
{
    public const string Section = "Playground";

    public bool Enabled { get; set; }

    /// <summary>The first port to try; the next free one is taken when something listens there already.</summary>
    public int RepPort { get; set; } = 56150;

    public int ManagerPort { get; set; } = 56151;

    /// <summary>Where files go that Teams would put into somebody's OneDrive; from the working directory, as the default database.</summary>
    public string FilesFolder { get; set; } = "data/files";
}
