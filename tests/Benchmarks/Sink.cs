using System.Collections.Concurrent;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CrmBot.Benchmarks;

/// <summary>Plays the Connector: takes replies, answers an id, can fail every so many calls.</summary>
internal sealed class Sink : IAsyncDisposable
{
    private readonly WebApplication app;
    private int calls;

    private Sink(WebApplication app) => this.app = app;

    public string ServiceUrl => app.Urls.First() + "/";

    /// <summary>Messages by the activity they reply to.</summary>
    public ConcurrentDictionary<string, int> Replies { get; } = new();

    public int Messages => delivered;

    private int delivered;

    /// <summary>Every so many calls are answered by a fault: 429 with Retry-After 1, 502, or a dropped connection, in turn.</summary>
    public int FaultEvery { get; set; }

    /// <summary>Every so many calls are answered two seconds late.</summary>
    public int SlowEvery { get; set; }

    /// <summary>Activities whose call was made to fail or to wait.</summary>
    public ConcurrentDictionary<string, bool> Hit { get; } = new();

    public static async Task<Sink> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(o => o.ConfigureEndpointDefaults(e => e.Protocols = HttpProtocols.Http1));
        var app = builder.Build();
        var sink = new Sink(app);
        app.Run(sink.AnswerAsync);
        await app.StartAsync();
        return sink;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var call = Interlocked.Increment(ref calls);
        await http.Request.Body.CopyToAsync(Stream.Null);
        var isFault = FaultEvery > 0 && call % FaultEvery == 0;
        // Between the faults, so that a call is hit in one way alone.
        var isSlow = SlowEvery > 0 && call % SlowEvery == SlowEvery / 2;
        if ((isFault || isSlow) && http.Request.Path.Value!.Split('/') is [.., "activities", var hit])
            Hit[hit] = true;
        if (isFault && Fails(http, call / FaultEvery % 3))
            return;
        if (isSlow)
            await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
        Interlocked.Increment(ref delivered);
        if (http.Request.Method == "POST" && http.Request.Path.Value!.Split('/') is [.., "activities", var activity])
            Replies.AddOrUpdate(activity, 1, (_, count) => count + 1);
        http.Response.StatusCode = http.Request.Method == "POST" ? 201 : 200;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync($$"""{"id":"m{{call}}"}""");
    }

    private static bool Fails(HttpContext http, int kind)
    {
        switch (kind)
        {
            case 0:
                http.Response.StatusCode = 429;
                http.Response.Headers.RetryAfter = "1";
                return true;
            case 1:
                http.Response.StatusCode = 502;
                return true;
            default:
                http.Abort();
                return true;
        }
    }
}
