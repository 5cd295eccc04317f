using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CrmBot.Support.Connector;

/// <summary>
/// Teams' side of the wire on a free loopback port: records each call, keeps the chats, and answers as scripted
/// (one <see cref="ScriptedAnswer"/> a call, in order) or else as Teams does.
/// </summary>
public sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ScriptedAnswer> _script = new();
    private readonly Lock _gate = new();
    private readonly List<ConnectorRequest> _requests = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> _watchers = [];

    private readonly TimeProvider _time;

    private FakeConnector(WebApplication app, TimeProvider time) => (_app, _time) = (app, time);

    /// <summary>With a path, as Teams' own have one.</summary>
    public string ServiceUrl => $"{_app.Urls.First()}/teams/";

    public FakeChats Chats { get; } = new();

    /// <summary>Members by conversation and id; anyone else is not found.</summary>
    public ConcurrentDictionary<(string ConversationId, string MemberId), string> Members { get; } = new();

    public IReadOnlyList<ConnectorRequest> Requests
    {
        get
        {
            lock (_gate) return [.. _requests];
        }
    }

    /// <param name="time">The bot's clock, by which <see cref="TeamsLimits"/> are counted; null: the real one.</param>
    public static async Task<FakeConnector> StartAsync(TimeProvider? time = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var connector = new FakeConnector(app, time ?? TimeProvider.System);
        app.Run(connector.ServeAsync);
        await app.StartAsync();
        return connector;
    }

    public void Script(params ScriptedAnswer[] answers)
    {
        foreach (var answer in answers) _script.Enqueue(answer);
    }

    /// <summary>Completes when that many calls have come in all.</summary>
    public Task RequestsReached(int count)
    {
        lock (_gate)
        {
            if (_requests.Count >= count) return Task.CompletedTask;
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _watchers.Add((count, reached));
            return reached.Task;
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ServeAsync(HttpContext http)
    {
        var request = (await ConnectorRequests.ReadAsync(http.Request)) with { At = _time.GetUtcNow() };
        _script.TryDequeue(out var scripted);
        var (status, body) = scripted is null or { Act: true } ? Act(request) : (scripted.Status, scripted.Body);
        Record(request);
        if (scripted is null or { Body: "*" }) await AnswerAsync(http, status, body, null);
        else if (scripted.End == ScriptedAnswer.Ending.Drop) http.Abort();
        else if (scripted.End == ScriptedAnswer.Ending.Hang) await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        else
        {
            http.Response.Headers.Location = scripted.Location;
            await AnswerAsync(http, scripted.Status, scripted.Body, scripted.RetryAfter);
        }
    }

    private (int Status, string Body) Act(ConnectorRequest request) => request switch
    {
        { ConversationId: "" } => (201, $$"""{"id":"a:{{request.Body.GetProperty("members")[0].GetProperty("id").GetString()}}"}"""),
        { Method: "GET" } => Member(request),
        { Method: "POST" } => (201, $$"""{"id":"{{Chats.Post(request.ConversationId, request.Body)}}"}"""),
        { Method: "PUT" } => Chats.Update(request.ConversationId, request.ActivityId!, request.Body) ? (200, $$"""{"id":"{{request.ActivityId}}"}""") : Gone("ActivityNotFoundInConversation"),
        { Method: "DELETE" } => Chats.Delete(request.ConversationId, request.ActivityId!) ? (200, "") : Gone("ActivityNotFoundInConversation"),
        _ => (405, ""),
    };

    private (int Status, string Body) Member(ConnectorRequest request) =>
        Members.TryGetValue((request.ConversationId, request.ActivityId ?? ""), out var member) ? (200, member) : Gone("MemberNotFoundInConversation");

    private static (int Status, string Body) Gone(string code) => (404, ScriptedAnswer.Error(404, code).Body);

    private void Record(ConnectorRequest request)
    {
        lock (_gate)
        {
            _requests.Add(request);
            foreach (var (_, reached) in _watchers.Where(watcher => watcher.Count <= _requests.Count)) reached.TrySetResult();
            _watchers.RemoveAll(watcher => watcher.Count <= _requests.Count);
        }
    }

    private static async Task AnswerAsync(HttpContext http, int status, string body, string? retryAfter)
    {
        http.Response.StatusCode = status;
        if (retryAfter is not null) http.Response.Headers.RetryAfter = retryAfter;
        http.Response.Headers["MS-CV"] = "fake.1";
        if (body.Length > 0) await http.Response.WriteAsync(body);
    }
}
