namespace CrmBot.Domain.Tests.Layering;

/// <summary>Folders carry words of the trade; these say nothing about what is inside.</summary>
internal static class FolderNames
{
    private static readonly HashSet<string> Empty =
        new(StringComparer.OrdinalIgnoreCase) { "Services", "Helpers", "Managers", "Common", "Utils", "Models" };

    private static readonly HashSet<string> NotOurs = new(StringComparer.OrdinalIgnoreCase) { "bin", "obj", ".git", "node_modules" };

    /// <summary>Paths of the folders under <paramref name="root"/> that have such a name.</summary>
    public static IEnumerable<string> SayingNothing(string root)
    {
        foreach (var folder in Directory.EnumerateDirectories(root))
        {
            var name = Path.GetFileName(folder);
            if (NotOurs.Contains(name))
                continue;
            if (Empty.Contains(name))
                yield return folder;
            foreach (var below in SayingNothing(folder))
                yield return below;
        }
    }

    /// <summary>The folder of CrmBot.sln, found upwards from where the tests were built.</summary>
    public static string SourceRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "CrmBot.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("CrmBot.sln is not above the tests.");
    }
}
