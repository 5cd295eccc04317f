using System.Text.Json.Nodes;
using Xunit;

namespace CrmBot.Bot.Tests.Manifest;

[Trait("Spec", "TMS-1")]
public sealed class ManifestLanguagesTests
{
    private static readonly JsonObject Manifest = ManifestFiles.Read("manifest.json");
    private static readonly JsonObject English = ManifestFiles.Read("en.json");
    private static readonly JsonObject Chinese = ManifestFiles.Read("zh-CN.json");

    [Fact]
    public void Both_languages_have_the_same_texts() =>
        Assert.Equal(Keys(English), Keys(Chinese));

    [Fact]
    public void Every_text_of_the_manifest_is_in_the_language_files()
    {
        var keys = Keys(English).Where(key => key != "$schema").ToHashSet();
        Assert.Equal(ShownTexts().Select(text => text.Key).ToHashSet(), keys);
    }

    [Fact]
    public void The_default_language_says_what_the_manifest_says() =>
        Assert.All(ShownTexts(), text => Assert.Equal(text.Value, English[text.Key]!.GetValue<string>()));

    [Theory]
    [InlineData("name.short", 30)]
    [InlineData("name.full", 100)]
    [InlineData("description.short", 80)]
    [InlineData("description.full", 4000)]
    public void Chinese_texts_fit_too(string key, int limit) =>
        Assert.InRange(Chinese[key]!.GetValue<string>().Length, 1, limit);

    [Fact]
    public void Chinese_commands_are_Chinese_short_and_distinct_in_their_list()
    {
        var titles = Chinese.Where(text => text.Key.EndsWith(".title", StringComparison.Ordinal)).ToList();
        Assert.All(titles, title =>
        {
            Assert.InRange(title.Value!.GetValue<string>().Length, 1, 32);
            Assert.Contains(title.Value!.GetValue<string>(), letter => letter is >= '\u4E00' and <= '\u9FFF');
        });
        Assert.All(titles.GroupBy(title => title.Key.Split(".commands")[0]),
            list => Assert.Distinct(list.Select(title => title.Value!.GetValue<string>())));
    }

    [Fact]
    public void The_manifest_names_both_language_files()
    {
        var info = Manifest["localizationInfo"]!;
        Assert.Equal("en.json", info["defaultLanguageFile"]!.GetValue<string>());
        Assert.Equal("zh-CN.json", Assert.Single(info["additionalLanguages"]!.AsArray())!["file"]!.GetValue<string>());
    }

    private static IEnumerable<string> Keys(JsonObject file) => file.Select(text => text.Key).Order(StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, string>> ShownTexts()
    {
        foreach (var part in new[] { "name", "description" })
            foreach (var (key, text) in Manifest[part]!.AsObject())
                yield return new($"{part}.{key}", text!.GetValue<string>());

        var lists = Manifest["bots"]![0]!["commandLists"]!.AsArray();
        for (var list = 0; list < lists.Count; list++)
        {
            var commands = lists[list]!["commands"]!.AsArray();
            for (var command = 0; command < commands.Count; command++)
                foreach (var (key, text) in commands[command]!.AsObject())
                    yield return new($"bots[0].commandLists[{list}].commands[{command}].{key}", text!.GetValue<string>());
        }
    }
}
