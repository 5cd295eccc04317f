using System.Net.Http.Headers;
using System.Text.Json;
using CrmBot.Bot.Activities;
using CrmBot.Bot.Connector;

namespace CrmBot.Benchmarks;

/// <summary>
/// The least that any bot on ASP.NET Core must do: read the activity, post one line through a shared client. Every turn
/// figure is quoted as a multiple of its CPU in the same run.
/// </summary>
internal static class Floor
{
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var http = new HttpClient(ConnectorHttp.Handler());
        var json = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        app.MapGet("/health/live", () => "");
        app.MapPost("/api/messages", async (HttpRequest request, HttpResponse response) =>
        {
            var activity = (await JsonSerializer.DeserializeAsync(request.Body, ActivityJson.Default.Activity, request.HttpContext.RequestAborted))!;
            if (activity.IsMessage)
            {
                var reply = ActivityWriter.Write(OutgoingActivity.OfText($"Echo: {activity.Text}"), ConversationReference.Of(activity, ""), activity.Id);
                var path = $"{activity.ServiceUrl!.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(activity.Conversation!.Id!)}/activities/{Uri.EscapeDataString(activity.Id!)}";
                using var message = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ReadOnlyMemoryContent(reply) };
                message.Content.Headers.ContentType = json;
                using var sent = await http.SendAsync(message, request.HttpContext.RequestAborted);
                sent.EnsureSuccessStatusCode();
            }

            response.StatusCode = 200;
        });
        await app.RunAsync();
        return 0;
    }
}
