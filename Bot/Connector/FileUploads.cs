using System.Net.Http.Headers;
using CrmBot.Bot.Activities;

namespace CrmBot.Bot.Connector;

/// <summary>
/// Puts an accepted file where Teams said it may go. The place vouches for itself, so no token is sent, and only hosts of
/// <c>Bot:AllowedFileHosts</c> are asked. Once, within the time that an invoke may take: a person can ask again.
/// </summary>
public sealed partial class FileUploads(ServiceHosts hosts, TimeProvider time, ILogger<FileUploads> logger) : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(8);

    private readonly HttpClient _http = new(ConnectorHttp.Handler()) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = 1024 * 1024 };

    /// <returns>Whether it lies there now.</returns>
    public async Task<bool> PutAsync(FilePlace place, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (!hosts.AllowsFile(place.UploadUrl))
        {
            LogHost();
            return false;
        }

        using var limit = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var content = new ReadOnlyMemoryContent(bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            content.Headers.ContentRange = new ContentRangeHeaderValue(0, bytes.Length - 1, bytes.Length);
            using var request = new HttpRequestMessage(HttpMethod.Put, place.UploadUrl) { Content = content };
            using var response = await _http.SendAsync(request, either.Token);
            if (!response.IsSuccessStatusCode)
                LogRefused((int)response.StatusCode);
            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            LogUnreachable(exception.GetType().Name);
            return false;
        }
    }

    public void Dispose() => _http.Dispose();

    [LoggerMessage(1311, LogLevel.Warning, "A file was not saved: its host is not in Bot:AllowedFileHosts")]
    private partial void LogHost();

    [LoggerMessage(1312, LogLevel.Warning, "A file was not saved: its place answered {Status}")]
    private partial void LogRefused(int status);

    [LoggerMessage(1313, LogLevel.Warning, "A file was not saved: its place did not answer, {Reason}")]
    private partial void LogUnreachable(string reason);
}
