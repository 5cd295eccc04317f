using System.Text.Json.Nodes;
using CrmBot.Support.App;

namespace CrmBot.EndToEnd.Tests.Crash;

/// <summary>
/// Teams' side of the way to two nodes behind one address: what is not answered is delivered again as the same activity, to
/// either of them. Every third answer is lost on its way back.
/// </summary>
internal sealed class PatientChannel(HttpClient one, HttpClient other)
{
    private const int MostTries = 100;
    private const int LostEvery = 3;
    private int _turn;
    private int _delivered;
    private int _repeats;

    public int Repeats => _repeats;

    /// <summary>For chatters, whose every activity goes through <see cref="DeliverAsync"/>.</summary>
    public HttpClient Next() => Interlocked.Increment(ref _turn) % 2 == 0 ? one : other;

    public async Task<HttpResponseMessage> DeliverAsync(Chatter from, JsonObject activity)
    {
        var isLost = Interlocked.Increment(ref _delivered) % LostEvery == 0;
        for (var tries = 1; ; tries++)
        {
            try
            {
                var answer = await from.PostAsync(activity);
                if ((answer.IsSuccessStatusCode && !isLost) || tries == MostTries) return answer;
                isLost = isLost && !answer.IsSuccessStatusCode;
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
