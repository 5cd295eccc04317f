using System.Text.RegularExpressions;
using CrmBot.Support.Playground;
using Xunit;

namespace CrmBot.Domain.Tests.Layering;

/// <summary>No secret lies in the repository (SEC-5): all of its texts are read for what looks like one.</summary>
[Trait("Spec", "SEC-5")]
public sealed partial class SecretsTests
{
    private static readonly string[] NotOurs = [".git", "bin", "obj", "artifacts", "data", "TestResults", "node_modules", ".vs", ".idea"];
    private static readonly string[] NoTexts = [".png", ".xlsx", ".zip", ".db", ".db-shm", ".db-wal"];

    [Fact]
    public void No_file_holds_one()
    {
        var files = Files(new DirectoryInfo(Repository.Root)).ToList();
        Assert.InRange(files.Count, 500, 20_000);
        Assert.Equal([], files.Where(file => Finds(File.ReadAllText(file.FullName))).Select(file => Path.GetRelativePath(Repository.Root, file.FullName)));
    }

    // In pieces, or this file would be found.
    [Theory]
    [InlineData("-----BEGIN ", "PRIVATE KEY-----")]
    [InlineData("-----BEGIN RSA ", "PRIVATE KEY-----")]
    [InlineData("-----BEGIN ENCRYPTED ", "PRIVATE KEY-----")]
    [InlineData("aB3", "8Q~aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789")]
    [InlineData("AK", "IAIOSFODNN7EXAMPLE")]
    [InlineData("gh", "p_abcdefghijklmnopqrstuvwxyz0123456789")]
    [InlineData("xox", "b-1234567890-abcdefghij")]
    [InlineData("eyJhbGciOiJSUzI1NiJ9.eyJpc3Mi", "OiJodHRwcyJ9.c2lnbmF0dXJl")]
    [InlineData("Server=x;Password=", "hunter2hunter2")]
    [InlineData("Server=x;pwd=", "hunter2hunter2;Database=y")]
    [InlineData("AccountKey=", "aGVsbG8gd29ybGQgaGVsbG8gd29ybGQ=")]
    [InlineData("\"ClientSecret\": \"", "something\"")]
    [InlineData("Bot__ClientSecret=", "something")]
    public void Each_kind_is_seen(string begin, string end) => Assert.True(Finds($"a\n{begin}{end}\n"));

    [Theory]
    [InlineData("Bot__ClientSecret=<secret>")]
    [InlineData("\"ClientSecret\": \"\"")]
    [InlineData("Server=…;Password=…;Database=CrmBot")]
    [InlineData("Server=x;Password={password}")]
    public void A_place_for_one_is_none(string text) => Assert.False(Finds(text));

    private static bool Finds(string text) => Known().IsMatch(text) || Assigned().IsMatch(text);

    private static IEnumerable<FileInfo> Files(DirectoryInfo folder) =>
        folder.EnumerateDirectories().Where(inner => !NotOurs.Contains(inner.Name)).SelectMany(Files)
            .Concat(folder.EnumerateFiles().Where(file => !NoTexts.Contains(file.Extension, StringComparer.OrdinalIgnoreCase)));

    [GeneratedRegex("""-----BEGIN [A-Z ]*PRIVATE KEY-----|[A-Za-z0-9_~.-]{3}8Q~[A-Za-z0-9_~.-]{31,}|AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}|xox[abprs]-[0-9A-Za-z-]{10}|eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{8}""", RegexOptions.NonBacktracking)]
    private static partial Regex Known();

    [GeneratedRegex("""(?:password|pwd|accountkey|sharedaccesskey)=[^\s;"'<{…$]{8}|clientsecret"?\s*[:=]\s*"?[^\s"<{;,]{6}""", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Assigned();
}
