using System.Net;
using System.Net.Sockets;
using System.Text;
using CrmBot.Bot.Activities;
using CrmBot.Support;
using CrmBot.Support.Tokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrmBot.Bot.Tests.Activities;

/// <summary>The smallest host that speaks the protocol, on a free loopback port, with a handler that only remembers.</summary>
public sealed class ProtocolHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http;
    private readonly TaskCompletionSource _hungUp = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ProtocolHost(WebApplication app, LogRecorder log)
    {
        (_app, Log) = (app, log);
        _http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public RecordingTurnHandler Handler => (RecordingTurnHandler)_app.Services.GetRequiredService<ITurnHandler>();

    public TestTime Time => (TestTime)_app.Services.GetRequiredService<TimeProvider>();

    public LogRecorder Log { get; }

    /// <summary>Where requests seem to come from; null leaves the real address.</summary>
    public IPAddress? CallerAddress { get; set; }

    /// <summary>Completes when the server has noticed that a caller hung up, and has told whoever listens.</summary>
    public Task HungUp => _hungUp.Task;

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public static Task<ProtocolHost> StartUnsignedAsync() => StartAsync([]);

    public static Task<ProtocolHost> StartSignedAsync(FakeTokenIssuer issuer, params (string Key, string Value)[] more) =>
        StartAsync([("Bot:AppId", FakeTokenIssuer.AppId), ("Bot:OpenIdMetadataUrl", issuer.MetadataUrl), ("Bot:AllowedTenants", ActivityBodies.Tenant), .. more]);

    public static async Task<ProtocolHost> StartAsync((string Key, string Value)[] settings, string environment = "Development")
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        var log = new LogRecorder();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)));
        builder.Services.AddSingleton<TimeProvider>(new TestTime());
        builder.Services.AddSingleton<ITurnHandler, RecordingTurnHandler>();
        builder.Services.AddProtocol(builder.Configuration, builder.Environment);
        var app = builder.Build();
        ProtocolHost? host = null;
        app.Use((http, next) =>
        {
            // The first to register is the last to be told.
            http.RequestAborted.Register(() => host!._hungUp.TrySetResult());
            http.Connection.RemoteIpAddress = host!.CallerAddress ?? http.Connection.RemoteIpAddress;
            return next(http);
        });
        app.MapMessages();
        await app.StartAsync();
        return host = new ProtocolHost(app, log);
    }

    public Task<HttpResponseMessage> PostAsync(string body, string? token = null) =>
        SendAsync(new StringContent(body, Encoding.UTF8, "application/json"), token is null ? [] : [$"Bearer {token}"]);

    public Task<HttpResponseMessage> SendAsync(HttpContent content, params string[] authorization)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = content };
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return _http.SendAsync(request);
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken patience = default) => _http.SendAsync(request, patience);

    public Task<HttpResponseMessage> PostGoodAsync(TokenWish? wish = null) =>
        PostAsync(ActivityBodies.Message(), FakeTokenIssuer.Mint(wish ?? new TokenWish(), Time.GetUtcNow()));

    /// <summary>A request as it is written, byte for byte.</summary>
    /// <returns>The answer's first line.</returns>
    public async Task<string?> SendRawAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_http.BaseAddress!.Host, _http.BaseAddress.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request));
        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }
}
