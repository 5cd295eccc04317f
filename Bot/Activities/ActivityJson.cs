using System.Text.Json.Serialization;

namespace CrmBot.Bot.Activities;

/// <summary>
/// The wire's names, generated at build time. Names count by case and once: a body with two service URLs
/// would otherwise be one thing to a proxy before us and another to our check.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    AllowDuplicateProperties = false,
    Converters = [typeof(LenientText)])]
[JsonSerializable(typeof(Activity))]
public sealed partial class ActivityJson : JsonSerializerContext;
