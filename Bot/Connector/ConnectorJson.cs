using System.Text.Json.Serialization;

namespace CrmBot.Bot.Connector;

/// <summary>What the Connector answers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ResourceIds))]
[JsonSerializable(typeof(MemberFields))]
internal sealed partial class ConnectorJson : JsonSerializerContext;

internal sealed class ResourceIds
{
    public string? Id { get; set; }

    public string? ActivityId { get; set; }

    public string? ServiceUrl { get; set; }
}

internal sealed class MemberFields
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? AadObjectId { get; set; }

    /// <summary>The object id's older name, which Teams still uses in member lists.</summary>
    public string? ObjectId { get; set; }

    public string? Email { get; set; }

    public string? UserPrincipalName { get; set; }

    public string? TenantId { get; set; }
}
