using NJsonSchema;
using Xunit;

namespace CrmBot.Bot.Tests.Manifest;

[Trait("Spec", "TMS-1")]
public sealed class ManifestSchemaTests
{
    private const string ManifestSchema = "MicrosoftTeams.schema.json";
    private const string LanguageSchema = "MicrosoftTeams.Localization.schema.json";

    [TeamsSchemaFact]
    public async Task The_manifest_obeys_the_newest_schema() =>
        Assert.Empty(await Errors("1.30", ManifestSchema, ManifestFiles.TextOf("manifest.json")));

    [TeamsSchemaFact]
    public async Task The_manifest_obeys_schema_1_25_too()
    {
        var older = ManifestFiles.TextOf("manifest.json").Replace("1.30", "1.25", StringComparison.Ordinal);
        Assert.Empty(await Errors("1.25", ManifestSchema, older));
    }

    [TeamsSchemaFact]
    public async Task Both_language_files_obey_their_schema()
    {
        foreach (var file in ManifestFiles.LanguageFiles)
            foreach (var version in new[] { "1.30", "1.25" })
                Assert.Empty(await Errors(version, LanguageSchema, ManifestFiles.TextOf(file)));
    }

    [TeamsSchemaFact]
    public async Task A_scope_in_the_wrong_case_is_noticed()
    {
        var wrong = ManifestFiles.TextOf("manifest.json").Replace("\"groupChat\"", "\"groupchat\"", StringComparison.Ordinal);
        Assert.NotEmpty(await Errors("1.30", ManifestSchema, wrong));
    }

    private static async Task<IEnumerable<string>> Errors(string version, string name, string json)
    {
        var schema = await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(TeamsSchemas.PathOf(version, name)));
        return schema.Validate(json).Select(error => error.ToString());
    }
}
