using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CrmBot.Support.Connector;

/// <summary>Takes a raw request apart: <c>…/v3/conversations/{conversation}/(activities|members)/{id}</c>.</summary>
internal static class ConnectorRequests
{
    private const string Root = "/v3/conversations";

    public static async Task<ConnectorRequest> ReadAsync(HttpRequest request)
    {
        // The raw target, since the decoded path no longer tells an escaped slash from a real one.
        var path = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var parts = path[(path.IndexOf(Root, StringComparison.Ordinal) + Root.Length)..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        return new ConnectorRequest(
            request.Method,
            path,
            parts.Length > 0 ? Uri.UnescapeDataString(parts[0]) : "",
            parts.Length > 2 ? Uri.UnescapeDataString(parts[2]) : null,
            request.Headers.Authorization,
            request.ContentType,
            body.Length > 0 ? JsonSerializer.Deserialize<JsonElement>(body.ToArray()) : default);
    }
}
