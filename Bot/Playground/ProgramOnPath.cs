namespace CrmBot.Bot.Playground;

public static class ProgramOnPath
{
    private static readonly string[] Endings = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];

    /// <summary>The full path, or null where the machine does not have the program.</summary>
    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Endings.Select(ending => Path.Combine(folder, name + ending)))
            .FirstOrDefault(File.Exists);
}
