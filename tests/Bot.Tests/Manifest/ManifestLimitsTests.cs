using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace CrmBot.Bot.Tests.Manifest;

/// <summary>The limits of the stricter, older schemas, which every later schema accepts too.</summary>
[Trait("Spec", "TMS-1")]
public sealed partial class ManifestLimitsTests
{
    private static readonly JsonObject Manifest = ManifestFiles.Read("manifest.json");

    [Theory]
    [InlineData("name", "short", 30)]
    [InlineData("name", "full", 100)]
    [InlineData("description", "short", 80)]
    [InlineData("description", "full", 4000)]
    [InlineData("developer", "name", 32)]
    public void Texts_fit_in_what_Teams_shows(string part, string key, int limit) =>
        Assert.InRange(Manifest[part]![key]!.GetValue<string>().Length, 1, limit);

    [Fact]
    public void All_required_parts_are_there()
    {
        string[] required = ["manifestVersion", "version", "id", "developer", "name", "description", "icons", "accentColor"];
        Assert.All(required, part => Assert.True(Manifest.ContainsKey(part), part));
    }

    [Theory]
    [InlineData("websiteUrl")]
    [InlineData("privacyUrl")]
    [InlineData("termsOfUseUrl")]
    public void The_company_s_pages_are_https(string url) =>
        Assert.StartsWith("https://", Manifest["developer"]![url]!.GetValue<string>(), StringComparison.Ordinal);

    [Fact]
    public void The_accent_color_is_six_hex_digits() =>
        Assert.Matches(HexColor(), Manifest["accentColor"]!.GetValue<string>());

    [Fact]
    public void The_app_calls_itself_neither_Teams_nor_Microsoft()
    {
        foreach (var name in Manifest["name"]!.AsObject())
        {
            Assert.DoesNotContain("Teams", name.Value!.GetValue<string>(), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Microsoft", name.Value!.GetValue<string>(), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void One_bot_serves_personal_chats_teams_and_group_chats()
    {
        var bot = Assert.Single(Manifest["bots"]!.AsArray())!;
        Assert.Equal(["personal", "team", "groupChat"], Texts(bot["scopes"]!));
    }

    [Fact]
    public void Every_scope_has_exactly_one_command_list()
    {
        var lists = CommandLists();
        Assert.InRange(lists.Count, 1, 3);
        Assert.Equal(["personal", "team", "groupChat"], lists.SelectMany(list => Texts(list!["scopes"]!)));
    }

    [Fact]
    public void Each_command_list_holds_at_most_ten_short_commands() => Assert.All(CommandLists(), list =>
    {
        var commands = list!["commands"]!.AsArray();
        Assert.InRange(commands.Count, 1, 10);
        Assert.All(commands, command =>
        {
            Assert.InRange(command!["title"]!.GetValue<string>().Length, 1, 32);
            Assert.InRange(command["description"]!.GetValue<string>().Length, 1, 128);
        });
        Assert.Distinct(commands.Select(command => command!["title"]!.GetValue<string>()));
    });

    [Fact]
    public void The_repository_holds_no_tenant_s_ids()
    {
        Assert.Equal(Guid.Empty, Manifest["id"]!.GetValue<Guid>());
        Assert.Equal(Guid.Empty, Manifest["bots"]![0]!["botId"]!.GetValue<Guid>());
        Assert.Empty(Manifest["validDomains"]!.AsArray());
    }

    private static JsonArray CommandLists() => Manifest["bots"]![0]!["commandLists"]!.AsArray();

    private static IEnumerable<string> Texts(JsonNode list) => list.AsArray().Select(item => item!.GetValue<string>());

    [GeneratedRegex("^#[0-9A-F]{6}$")]
    private static partial Regex HexColor();
}
