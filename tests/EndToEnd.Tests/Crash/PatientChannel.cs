using System.Text.Json.Nodes;
using CrmBot.Support.App;

namespace CrmBot.EndToEnd.Tests.Crash;

/// <summary>Teams' side of the way to two nodes behind one address: what is not answered is delivered again as the same activity, to either of them.</summary>
internal sealed class PatientChannel(HttpClient one, HttpClient other)
{
    private const int MostTries = 100;
    private int _turn;
    private int _repeats;

    public int Repeats => _repeats;

    /// <summary>For chatters, whose every activity goes through <see cref="DeliverAsync"/>.</summary>
    public HttpClient Next() => Interlocked.Increment(ref _turn) % 2 == 0 ? one : other;

    public async Task<HttpResponseMessage> DeliverAsync(Chatter from, JsonObject activity)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                var answer = await from.PostAsync(activity);
                if (answer.IsSuccessStatusCode || tries == MostTries) return answer;
                answer.Dispose();
            }
            catch (HttpRequestException) when (tries < MostTries)
            {
                // The node has just died.
            }

            Interlocked.Increment(ref _repeats);
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }
}
