namespace CrmBot.Support.Playground;

public static class Repository
{
    public static string Root { get; } = Up(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>Where tests leave pictures and logs for a person to look at; never committed.</summary>
    public static string Artifacts(string name) =>
        Directory.CreateDirectory(Path.Combine(Root, "artifacts", name)).FullName;

    private static string Up(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CrmBot.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("CrmBot.sln is in no folder above the tests.");
    }
}
