namespace CrmBot.Support.Playground;

/// <summary>An empty folder for one bot's database and log, gone when the bot is.</summary>
public sealed class BotFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crmbot-e2e-");

    public string Database => Path.Combine(_folder.FullName, "crmbot.db");

    public void Dispose()
    {
        if (_folder.Exists) _folder.Delete(recursive: true);
    }
}
