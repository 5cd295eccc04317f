using System.Text.RegularExpressions;
using CrmBot.Support.Playground;
using Xunit;

namespace CrmBot.Domain.Tests.Layering;

/// <summary>No text that somebody types can keep a processor busy: every pattern is matched without backtracking.</summary>
[Trait("Spec", "SEC-1")]
public sealed partial class PatternsTests
{
    [Fact]
    public void Every_pattern_of_the_product_is_matched_in_linear_time()
    {
        var sources = new[] { "Bot", "Cards", "Domain" }.SelectMany(project => Directory.EnumerateFiles(Path.Combine(Repository.Root, project), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).ToList();
        Assert.InRange(sources.Count, 300, 3000);
        var found = sources.SelectMany(file => Made(File.ReadAllText(file)).Select(made => (Name: Path.GetFileName(file), made))).ToList();
        Assert.InRange(found.Count, 8, 100);
        Assert.Equal([], found.Where(pattern => !IsLinear(pattern.made)).Select(pattern => pattern.Name));
    }

    [Theory]
    [InlineData("""[GeneratedRegex("a+", RegexOptions.NonBacktracking)]""", true)]
    [InlineData("""[GeneratedRegex("(a+)+$")]""", false)]
    [InlineData("""Regex.IsMatch(text, "(a+)+$", RegexOptions.CultureInvariant);""", false)]
    [InlineData("""Regex.Replace(text, "a", "b", RegexOptions.NonBacktracking);""", true)]
    [InlineData("""new Regex("(a+)+$");""", false)]
    [InlineData("""private static readonly Regex Name = new("(a+)+$", RegexOptions.Compiled);""", false)]
    [InlineData("""static Regex Linear(string pattern) => new(pattern, RegexOptions.NonBacktracking);""", true)]
    public void Each_way_to_make_one_is_seen(string code, bool isLinear) => Assert.Equal(isLinear, IsLinear(Assert.Single(Made(code))));

    private static bool IsLinear(string made) => made.Contains("RegexOptions.NonBacktracking", StringComparison.Ordinal);

    /// <summary>Where a pattern is made, to the end of the statement or attribute.</summary>
    private static IEnumerable<string> Made(string code) => Maker().Matches(code).Select(match => match.Value);

    [GeneratedRegex("""(?:\[GeneratedRegex\([\s\S]*?\)\]|\bRegex\.(?:Match|Matches|IsMatch|Replace|Split|Count|EnumerateMatches|EnumerateSplits)\(.*|\bnew Regex\(.*|\bRegex\b[^\n;]*?=>?\s*new\([^;]*)""", RegexOptions.NonBacktracking)]
    private static partial Regex Maker();
}
