using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CrmBot.Support.Connector;

/// <summary>A person's OneDrive on a free loopback port: takes each file once, at the address that Teams hands out for it.</summary>
public sealed class FakeDrive : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, byte[]> files = new();
    private readonly TaskCompletionSource called = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private FakeDrive(WebApplication app) => this.app = app;

    /// <summary>Null: it takes files.</summary>
    public int? RefusesWith { get; set; }

    /// <summary>Completes with the first call.</summary>
    public Task Called => called.Task;

    /// <summary>It answers no sooner than this is complete.</summary>
    public Task Until { get; set; } = Task.CompletedTask;

    public int Calls { get; private set; }

    /// <summary>What came along that has no business there: our token.</summary>
    public bool SawToken { get; private set; }

    public IReadOnlyDictionary<string, byte[]> Files => files;

    public static async Task<FakeDrive> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var drive = new FakeDrive(app);
        app.Run(drive.TakeAsync);
        await app.StartAsync();
        return drive;
    }

    public string UploadUrl(string id) => $"{app.Urls.First()}/personal/items/{id}/uploadSession?tempauth=secret-{id}";

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        Calls++;
        called.TrySetResult();
        await Until;
        SawToken |= http.Request.Headers.Authorization.Count > 0;
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var isWhole = http.Request.Headers.ContentRange == $"bytes 0-{body.Length - 1}/{body.Length}";
        http.Response.StatusCode = RefusesWith ?? (isWhole && files.TryAdd(http.Request.Path.Value!.Split('/')[3], body.ToArray()) ? 201 : 409);
    }
}
