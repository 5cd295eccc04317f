using System.Net.Http.Headers;
using Azure.Identity;
using CrmBot.Bot.Activities;

namespace CrmBot.Bot.Connector;

/// <summary>One call to the Connector with everything it may take: the host rule, our token, the retry plan, a named failure.</summary>
public sealed partial class ConnectorCalls(ServiceHosts hosts, TokenSource tokens, SendPace pace, TimeProvider time, ILogger<ConnectorCalls> logger) : IDisposable
{
    private const int MaxAnswerBytes = 1024 * 1024;
    private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };

    // The time limit is ours, by TimeProvider and per attempt.
    private readonly HttpClient _http = new(ConnectorHttp.Handler()) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = MaxAnswerBytes };

    /// <param name="path">Below the service URL, with its parts escaped.</param>
    public async ValueTask<CallResult> CallAsync(HttpMethod method, ConversationReference to, string path, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (!hosts.Allows(to.ServiceUrl)) return new(default, new ConnectorFailure(FailureKind.HostRefused, 0));
        var call = new Call(method, new Uri(to.ServiceUrl.TrimEnd('/') + path), body);
        var started = time.GetTimestamp();
        var renewed = false;
        for (var tries = 1; ; tries++)
        {
            var token = await TryGetTokenAsync(cancellationToken);
            if (token.Failure is not null) return new(default, token.Failure);
            CallResult result;
            using (method == HttpMethod.Get ? null : pace.Enter(to.ConversationId))
                result = await AttemptAsync(call, token.Value, RetryPlan.Budget - time.GetElapsedTime(started), cancellationToken);
            if (result.Failure is not { } failure) return result;
            if (failure.Kind == FailureKind.Unauthorized && token.Value is not null && !renewed)
            {
                renewed = true;
                await tokens.RenewAsync(token.Value, cancellationToken);
                continue;
            }
            if (!failure.IsPassing) return result;
            var wait = failure.RetryAfter ?? RetryPlan.Backoff(tries, path.GetHashCode(StringComparison.Ordinal));
            if (tries == RetryPlan.MaxTries || time.GetElapsedTime(started) + wait >= RetryPlan.Budget)
                return result with { Failure = failure with { RetryAfter = wait } };
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    private async ValueTask<CallResult> AttemptAsync(Call call, string? token, TimeSpan budgetLeft, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(RetryPlan.AttemptTime(budgetLeft), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var request = RequestOf(call, token);
            using var response = await _http.SendAsync(request, either.Token);
            var answer = await response.Content.ReadAsByteArrayAsync(either.Token);
            return response.IsSuccessStatusCode ? new(answer, null) : new(default, FailureOf(response, answer, call));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            LogUnreachable(call.Method, exception.GetType().Name);
            return new(default, new ConnectorFailure(FailureKind.Unreachable, 0));
        }
    }

    /// <summary>Built anew for each attempt: a request can be sent only once.</summary>
    private static HttpRequestMessage RequestOf(Call call, string? token)
    {
        var request = new HttpRequestMessage(call.Method, call.Address);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (call.Body.IsEmpty) return request;
        request.Content = new ReadOnlyMemoryContent(call.Body);
        request.Content.Headers.ContentType = Json;
        return request;
    }

    private ConnectorFailure FailureOf(HttpResponseMessage response, byte[] answer, Call call)
    {
        var kind = FailureReader.Read((int)response.StatusCode, answer);
        LogRefused(call.Method, (int)response.StatusCode, kind, Header(response, "MS-CV"), Header(response, "X-Correlating-OperationId"));
        return new ConnectorFailure(kind, (int)response.StatusCode, RetryPlan.IsPassing(response.StatusCode) ? RetryAfter(response) : null);
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date - time.GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private async ValueTask<Found<string>> TryGetTokenAsync(CancellationToken cancellationToken)
    {
        try
        {
            return new(await tokens.GetAsync(cancellationToken), null);
        }
        catch (AuthenticationFailedException exception)
        {
            LogNoToken(exception);
            return new(null, new ConnectorFailure(FailureKind.Unauthorized, 0));
        }
    }

    private static string Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : "-";

    public void Dispose() => _http.Dispose();

    private sealed record Call(HttpMethod Method, Uri Address, ReadOnlyMemory<byte> Body);

    [LoggerMessage(1301, LogLevel.Warning, "The Connector refused {Method} with {Status} ({Kind}); MS-CV {Vector}, operation {Operation}")]
    private partial void LogRefused(HttpMethod method, int status, FailureKind kind, string vector, string operation);

    [LoggerMessage(1302, LogLevel.Warning, "The Connector did not answer {Method}: {Reason}")]
    private partial void LogUnreachable(HttpMethod method, string reason);

    [LoggerMessage(1303, LogLevel.Error, "The bot has no token for the Connector")]
    private partial void LogNoToken(Exception exception);
}
