using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace CrmBot.Benchmarks;

/// <summary>A closed loop of parallel conversations: each sends its next activity when the last one was answered.</summary>
internal static class Load
{
    public const string Tenant = "11111111-2222-3333-4444-555555555555";

    private static readonly HttpClient Http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 256, UseProxy = false });
    private static int runs;

    public static async Task UntilLiveAsync(Uri server)
    {
        for (var attempt = 0; attempt < 600; attempt++)
        {
            try
            {
                using var answer = await Http.GetAsync(new Uri(server, "/health/live"));
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not up yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }

        throw new TimeoutException($"{server} did not come up");
    }

    public static Task<LoadResult> MessagesAsync(Uri server, Sink sink, string text, int conversations, int turns) =>
        RunAsync(server, sink, conversations, turns, _ => $$"""{"type":"message","text":"{{text}}"}""");

    /// <summary>A press that changes the presser's row each time.</summary>
    public static Task<LoadResult> PressesAsync(Uri server, Sink sink, int conversations, int turns) =>
        RunAsync(server, sink, conversations, turns, n => Press(n % 2 == 0 ? "en" : "zh-CN"));

    /// <summary>An open loop: so many turns a second whether or not the earlier ones are answered, over 64 conversations.</summary>
    /// <returns>Of the turns whose own Connector call was not hit: how many were answered a second while it lasted, and how fast.</returns>
    public static async Task<LoadResult> SteadyAsync(Uri server, Sink sink, string text, int perSecond, int seconds)
    {
        var run = Interlocked.Increment(ref runs);
        var answers = new List<Task<(string Id, bool IsOk, TimeSpan Took, TimeSpan At)>>();
        var watch = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        for (var sent = 0; sent < perSecond * seconds; await timer.WaitForNextTickAsync())
        {
            for (var due = Math.Min((int)(watch.Elapsed.TotalSeconds * perSecond), perSecond * seconds); sent < due; sent++)
                answers.Add(SendAsync(sent));
        }

        var all = await Task.WhenAll(answers);
        var others = all.Where(a => !sink.Hit.ContainsKey(a.Id)).ToList();
        var inTime = others.Count(a => a.At.TotalSeconds <= seconds + 0.5);
        var took = others.Select(a => a.Took.TotalMilliseconds).Order().ToList();
        return new LoadResult(all.Length, all.Count(a => !a.IsOk), inTime / (others.Count / (double)perSecond), took[took.Count / 2], took[(int)(took.Count * 0.99)]);

        async Task<(string, bool, TimeSpan, TimeSpan)> SendAsync(int n)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"s{run}-{n}");
            var started = watch.Elapsed;
            var isOk = await PostAsync(server, Activity($$"""{"type":"message","text":"{{text}}"}""", sink.ServiceUrl, n % 64, id));
            return (id, isOk, watch.Elapsed - started, watch.Elapsed);
        }
    }

    private static string Press(string language) => $$$"""
        {"type":"invoke","name":"adaptiveCard/action","replyToId":"c1",
         "value":{"action":{"type":"Action.Execute","verb":"lang.set","data":{"verb":"lang.set","lang":"{{{language}}}"} } } }
        """;

    private static async Task<LoadResult> RunAsync(Uri server, Sink sink, int conversations, int turns, Func<int, string> body)
    {
        var run = Interlocked.Increment(ref runs);
        var times = new double[conversations][];
        var failed = 0;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, conversations).Select(async c =>
        {
            times[c] = new double[turns / conversations];
            for (var n = 0; n < times[c].Length; n++)
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"a{run}-{c}-{n}");
                var started = Stopwatch.GetTimestamp();
                if (!await PostAsync(server, Activity(body(n), sink.ServiceUrl, c, id)))
                    Interlocked.Increment(ref failed);
                times[c][n] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            }
        }));
        var all = times.SelectMany(t => t).Order().ToArray();
        return new LoadResult(all.Length, failed, all.Length / watch.Elapsed.TotalSeconds, all[all.Length / 2], all[(int)(all.Length * 0.99)]);
    }

    private static string Activity(string start, string serviceUrl, int c, string id)
    {
        var user = string.Create(CultureInfo.InvariantCulture, $"00000000-0000-0000-0000-{c:000000000000}");
        var open = start.TrimEnd();
        open = open.EndsWith('}') ? open[..^1] : open;
        return $$$"""{{{open}}},"id":"{{{id}}}","channelId":"msteams","serviceUrl":"{{{serviceUrl}}}","from":{"id":"29:{{{user}}}","name":"Load {{{c}}}","aadObjectId":"{{{user}}}"},"recipient":{"id":"28:bot","name":"CrmBot"},"conversation":{"id":"a:{{{c}}}","conversationType":"personal","tenantId":"{{{Tenant}}}"},"channelData":{"tenant":{"id":"{{{Tenant}}}"}},"locale":"en-US"}""";
    }

    private static async Task<bool> PostAsync(Uri server, string activity)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(activity));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await Http.PostAsync(new Uri(server, "/api/messages"), content);
        return answer.IsSuccessStatusCode;
    }
}

/// <param name="P50">Milliseconds from send to the HTTP answer; a message is answered after its reply was taken.</param>
internal sealed record LoadResult(int Turns, int Failed, double PerSecond, double P50, double P99);
