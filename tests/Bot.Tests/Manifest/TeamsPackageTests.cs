using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json.Nodes;
using Xunit;

namespace CrmBot.Bot.Tests.Manifest;

/// <summary>Runs the documented command itself, as an administrator would.</summary>
[Trait("Spec", "TMS-1")]
public sealed class TeamsPackageTests : IDisposable
{
    private const string AppId = "33333333-3333-3333-3333-333333333333";
    private const string BotId = "22222222-2222-2222-2222-222222222222";

    private readonly string _folder = Directory.CreateTempSubdirectory("crmbot-pack-").FullName;

    [Fact]
    public void One_command_packs_everything_into_the_root_of_the_zip()
    {
        var (code, said) = Pack("--app-id", AppId, "--bot-id", BotId, "--domain", "bot.example.com", "--schema", "1.25");
        Assert.True(code == 0, said);
        using var zip = ZipFile.OpenRead(Target);
        Assert.Equal(["color.png", "en.json", "manifest.json", "outline.png", "zh-CN.json"], zip.Entries.Select(entry => entry.FullName).Order());

        var manifest = JsonNode.Parse(zip.GetEntry("manifest.json")!.Open())!;
        Assert.Equal(AppId, manifest["id"]!.GetValue<string>());
        Assert.Equal(BotId, manifest["bots"]![0]!["botId"]!.GetValue<string>());
        Assert.Equal("bot.example.com", Assert.Single(manifest["validDomains"]!.AsArray())!.GetValue<string>());
        Assert.Equal("https://bot.example.com/privacy", manifest["developer"]!["privacyUrl"]!.GetValue<string>());
        Assert.Equal("1.25", manifest["manifestVersion"]!.GetValue<string>());
        Assert.Contains("/v1.25/", manifest["$schema"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_ids_nothing_is_packed_and_the_reason_is_said()
    {
        var (code, said) = Pack("--domain", "bot.example.com");
        Assert.Equal(1, code);
        Assert.Contains("--app-id must be the GUID", said, StringComparison.Ordinal);
        Assert.False(File.Exists(Target));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Target => Path.Combine(_folder, "app.zip");

    private (int Code, string Said) Pack(params string[] options)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = ManifestFiles.Root };
        string[] words = ["run", "manifest/pack.cs", "--", .. options, "--out", Target];
        foreach (var word in words) start.ArgumentList.Add(word);
        // The test host's own build settings would otherwise leak into this one.
        start.Environment.Remove("MSBUILD_EXE_PATH");
        start.Environment.Remove("MSBuildSDKsPath");
        using var dotnet = Process.Start(start)!;
        var errors = dotnet.StandardError.ReadToEndAsync();
        var said = dotnet.StandardOutput.ReadToEnd();
        dotnet.WaitForExit();
        return (dotnet.ExitCode, said + errors.Result);
    }
}
