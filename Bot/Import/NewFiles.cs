namespace CrmBot.Bot.Import;

/// <summary>Files that are written all, or none is left. Their owner alone can read them; a file that is there is never touched.</summary>
internal sealed class NewFiles(Func<string, Stream> create) : IDisposable
{
    private const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly List<(string Path, Stream Content)> files = [];
    private bool isKept;

    /// <exception cref="IOException">There is one already, or it cannot be made.</exception>
    public static Stream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerAlone;
        return new FileStream(path, options);
    }

    public Stream Begin(string path)
    {
        files.Add((path, create(path)));
        return files[^1].Content;
    }

    /// <summary>All is written; without it they are gone again.</summary>
    public void Keep()
    {
        foreach (var (_, content) in files)
            content.Dispose();
        isKept = true;
    }

    public void Dispose()
    {
        if (isKept)
            return;
        foreach (var (path, content) in files)
        {
            Close(content);
            File.Delete(path);
        }
    }

    // What could not be written is tried once more by closing.
    private static void Close(Stream content)
    {
        try
        {
            content.Dispose();
        }
        catch (IOException)
        {
            // Told already; the file goes.
        }
    }
}
