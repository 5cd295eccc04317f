using System.Text.Json.Nodes;

namespace CrmBot.Bot.Tests.Manifest;

internal static class ManifestFiles
{
    public static readonly string Root = FindRoot();

    public static readonly string[] LanguageFiles = ["en.json", "zh-CN.json"];

    public static string PathOf(string name) => Path.Combine(Root, "manifest", name);

    public static string TextOf(string name) => File.ReadAllText(PathOf(name));

    public static JsonObject Read(string name) => JsonNode.Parse(TextOf(name))!.AsObject();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CrmBot.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
