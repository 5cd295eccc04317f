// Packs the Teams app: dotnet run manifest/pack.cs -- --app-id GUID --bot-id GUID --domain HOST
// A file-based app of the .NET 10 SDK, so that packing needs nothing but dotnet. It belongs to no project of the solution.
#:property PublishAot=false
#:property ImplicitUsings=enable

using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

string[] known = ["--app-id", "--bot-id", "--domain", "--website", "--privacy", "--terms", "--developer", "--app-version", "--schema", "--out"];
var given = new Dictionary<string, string>();
for (var i = 0; i < args.Length; i += 2)
{
    if (!known.Contains(args[i])) return Refuse($"unknown option {args[i]}; known are {string.Join(", ", known)}");
    if (i + 1 == args.Length) return Refuse($"{args[i]} needs a value");
    given[args[i]] = args[i + 1];
}

if (!Guid.TryParse(given.GetValueOrDefault("--app-id"), out var appId) || appId == Guid.Empty)
    return Refuse("--app-id must be the GUID of the Teams app");
if (!Guid.TryParse(given.GetValueOrDefault("--bot-id", appId.ToString()), out var botId) || botId == Guid.Empty)
    return Refuse("--bot-id must be the GUID of the bot's Entra application");

var domain = given.GetValueOrDefault("--domain", "");
if (Uri.CheckHostName(domain) != UriHostNameType.Dns || !domain.Contains('.'))
    return Refuse("--domain must be the bot's public host name, such as crmbot.example.com");

// Some admin centers do not take the newest schema yet; nothing in this manifest needs more than 1.25.
var schema = given.GetValueOrDefault("--schema", "1.30");
if (schema is not ("1.30" or "1.25")) return Refuse("--schema must be 1.30 or 1.25");

var folder = Path.GetDirectoryName(ThisFile())!;
var manifest = Read("manifest.json");
manifest["manifestVersion"] = schema;
manifest["$schema"] = WithSchema(manifest);
manifest["id"] = appId.ToString();
manifest["bots"]![0]!["botId"] = botId.ToString();
manifest["validDomains"] = new JsonArray(domain);
if (given.TryGetValue("--app-version", out var version)) manifest["version"] = version;

var developer = manifest["developer"]!;
developer["name"] = given.GetValueOrDefault("--developer", (string)developer["name"]!);
developer["websiteUrl"] = given.GetValueOrDefault("--website", $"https://{domain}");
developer["privacyUrl"] = given.GetValueOrDefault("--privacy", $"https://{domain}/privacy");
developer["termsOfUseUrl"] = given.GetValueOrDefault("--terms", $"https://{domain}/terms");
foreach (var (key, value) in developer.AsObject())
    if (key.EndsWith("Url", StringComparison.Ordinal) && !((string)value!).StartsWith("https://", StringComparison.Ordinal))
        return Refuse($"{key} must begin with https://");

var target = Path.GetFullPath(given.GetValueOrDefault("--out", Path.Combine(folder, "..", "artifacts", "crmbot-teams.zip")));
Directory.CreateDirectory(Path.GetDirectoryName(target)!);
using (var zip = new ZipArchive(File.Create(target), ZipArchiveMode.Create))
{
    Add(zip, "manifest.json", manifest);
    foreach (var language in Languages())
    {
        var texts = Read(language);
        texts["$schema"] = WithSchema(texts);
        Add(zip, language, texts);
    }

    foreach (var (_, icon) in manifest["icons"]!.AsObject())
        zip.CreateEntryFromFile(Path.Combine(folder, (string)icon!), (string)icon!);
}

Console.WriteLine($"Packed {target} (schema {schema}, version {manifest["version"]}).");
return 0;

JsonObject Read(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(folder, name)))!.AsObject();

string WithSchema(JsonObject file) => ((string)file["$schema"]!).Replace("/v1.30/", $"/v{schema}/", StringComparison.Ordinal);

IEnumerable<string> Languages()
{
    var info = manifest["localizationInfo"]!;
    yield return (string)info["defaultLanguageFile"]!;
    foreach (var more in info["additionalLanguages"]!.AsArray()) yield return (string)more!["file"]!;
}

static void Add(ZipArchive zip, string name, JsonObject file)
{
    using var stream = zip.CreateEntry(name).Open();
    using var writer = new Utf8JsonWriter(stream, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    file.WriteTo(writer);
}

static int Refuse(string why)
{
    Console.Error.WriteLine($"Not packed: {why}.");
    return 1;
}

static string ThisFile([CallerFilePath] string path = "") => path;
