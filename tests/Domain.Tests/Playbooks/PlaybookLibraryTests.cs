using CrmBot.Domain.Calls;
using CrmBot.Domain.Playbooks;
using Xunit;

namespace CrmBot.Domain.Tests.Playbooks;

public sealed class PlaybookLibraryTests : IDisposable
{
    private readonly ScriptLibrary _scripts = ScriptLibrary.Load().Value!;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crmbot-playbooks-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_company_adds_a_version_of_its_own_and_the_old_one_stays_readable()
    {
        Write("ours.yaml", ShippedFiles.Break("playbooks/abc-amount.yaml", "version: 1", "version: 2").Text);

        var library = PlaybookLibrary.Load(_scripts, _folder.FullName, "abc-amount").Value!;

        Assert.Equal(2, library.Default.Version);
        Assert.Equal(1, library.Get("abc-amount", 1)!.Version);
        Assert.Null(library.Get("abc-amount", 3));
        Assert.Null(library.Get("no-such-playbook"));
    }

    [Fact]
    public void The_same_version_twice_is_refused()
    {
        Write("ours.yaml", ShippedFiles.Read("playbooks/abc-amount.yaml"));

        var error = Assert.Single(PlaybookLibrary.Load(_scripts, _folder.FullName).Errors);

        Assert.Equal("ours.yaml", error.File);
        Assert.Contains("higher version", error.Problem.En, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_default_is_refused_with_those_to_choose_from()
        => Assert.Contains("value-potential", Assert.Single(PlaybookLibrary.Load(_scripts, null, "mine").Errors).Problem.En, StringComparison.Ordinal);

    private void Write(string name, string yaml) => File.WriteAllText(Path.Combine(_folder.FullName, name), yaml);
}
