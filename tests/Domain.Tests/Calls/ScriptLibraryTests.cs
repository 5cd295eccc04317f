using CrmBot.Domain.Calls;
using CrmBot.Domain.Tests.Playbooks;
using Xunit;

namespace CrmBot.Domain.Tests.Calls;

[Trait("Spec", "CBK-10")]
public sealed class ScriptLibraryTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crmbot-scripts-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_new_version_is_the_latest_and_the_old_one_stays_for_calls_that_began_with_it()
    {
        Write(ShippedFiles.Break("scripts/mature-callback.yaml", "version: 1", "version: 2").Text.Replace("minutes: 5", "minutes: 6", StringComparison.Ordinal));

        var library = ScriptLibrary.Load(_folder.FullName).Value!;

        Assert.Equal((2, 6), (library.Latest("mature-callback")!.Version, library.Latest("mature-callback")!.Minutes));
        Assert.Equal(5, library.Get("mature-callback", 1)!.Minutes);
        Assert.Null(library.Get("mature-callback", 3));
        Assert.Null(library.Latest("no-such-script"));
    }

    [Fact]
    public void Changing_a_published_version_is_refused()
    {
        Write(ShippedFiles.Read("scripts/mature-callback.yaml"));

        Assert.Contains("higher version", Assert.Single(ScriptLibrary.Load(_folder.FullName).Errors).Problem.En, StringComparison.Ordinal);
    }

    private void Write(string yaml) => File.WriteAllText(Path.Combine(_folder.FullName, "ours.yaml"), yaml);
}
