namespace CrmBot.EndToEnd.Tests.Harness;

/// <summary>Places of the working copy, found upwards from the test's own folder.</summary>
public static class Repository
{
    private static readonly DirectoryInfo Output = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    public static string Root { get; } = FindRoot();

    public static string BotFolder => Path.Combine(Root, "Bot");

    /// <summary>The bot as it was built together with this test: same configuration, same framework.</summary>
    public static string BotProgram =>
        Path.Combine(BotFolder, "bin", Output.Parent!.Name, Output.Name, "Bot.dll");

    public static string Screens => Path.Combine(Root, "artifacts", "screens");

    private static string FindRoot()
    {
        var folder = Output;
        while (!File.Exists(Path.Combine(folder.FullName, "CrmBot.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No CrmBot.sln above the tests.");
        return folder.FullName;
    }
}
