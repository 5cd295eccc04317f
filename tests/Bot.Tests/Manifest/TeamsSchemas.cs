using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;

namespace CrmBot.Bot.Tests.Manifest;

/// <summary>Microsoft's published schemas, fetched once through npm into the temp folder; the repository keeps no copy.</summary>
internal static class TeamsSchemas
{
    private const string Package = "@microsoft/app-manifest@1.1.2";

    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "crmbot-app-manifest-1.1.2");
    private static readonly Lazy<string?> Fetched = new(Fetch);

    /// <summary>Null when the schemas can be read, else the one line that says why not.</summary>
    public static string? Missing => Fetched.Value;

    public static string PathOf(string version, string name) =>
        Path.Combine(Folder, "package", "build", "json-schemas", "teams", $"v{version}", name);

    private static string? Fetch()
    {
        if (File.Exists(PathOf("1.30", "MicrosoftTeams.schema.json"))) return null;
        var fresh = Directory.CreateTempSubdirectory("crmbot-app-manifest-").FullName;
        try
        {
            using var npm = Process.Start(Npm(fresh))!;
            npm.StandardOutput.ReadToEnd();
            npm.WaitForExit();
            var packed = Directory.GetFiles(fresh, "*.tgz");
            if (packed.Length != 1) return $"npm could not fetch {Package}: the check against Microsoft's schema is left out.";
            using (var stream = new GZipStream(File.OpenRead(packed[0]), CompressionMode.Decompress))
                TarFile.ExtractToDirectory(stream, fresh, overwriteFiles: true);
            Directory.Move(fresh, Folder);
            return null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "npm is not installed: the check against Microsoft's schema is left out.";
        }
        catch (IOException) when (Directory.Exists(Folder))
        {
            return null; // another test run was quicker
        }
    }

    private static ProcessStartInfo Npm(string folder)
    {
        var pack = $"npm pack {Package} --silent";
        var (shell, flag) = OperatingSystem.IsWindows() ? ("cmd.exe", "/c") : ("/bin/sh", "-c");
        var start = new ProcessStartInfo(shell) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(flag);
        start.ArgumentList.Add($"{pack} 2>&1");
        return start;
    }
}
