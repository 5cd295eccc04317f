using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace CrmBot.Support.Privacy;

/// <summary>
/// All that operators can get to see of a bot: each log line of every category from Debug up, with its values, scopes and
/// exceptions, and each tag of the bot's metrics.
/// </summary>
public sealed class OperatorsView : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly ConcurrentDictionary<string, byte> _tags = new();
    private readonly MeterListener _listener = new();

    public OperatorsView()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name.StartsWith("CrmBot", StringComparison.Ordinal)) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Hear(instrument, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Hear(instrument, tags));
        _listener.Start();
    }

    /// <summary>In the order of the log, then the metrics' tags.</summary>
    public IEnumerable<string> Lines => _lines.Concat(_tags.Keys);

    public ILogger CreateLogger(string categoryName) => new Ear(this, categoryName);

    public void Dispose() => _listener.Dispose();

    private void Hear(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var (name, value) in tags) _tags.TryAdd($"Metric {instrument.Name}, {name}={value}", 0);
    }

    private sealed class Ear(OperatorsView view, string category) : ILogger
    {
        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Debug;

        // A scope is added to each line inside it by whoever shows scopes: to look at it once is enough.
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            view._lines.Enqueue($"{category} scope: {state}{Unsaid(state, "")}");
            return null;
        }

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var message = formatter(state, exception);
            view._lines.Enqueue($"{category} {logLevel} {eventId.Id}: {message}{Unsaid(state, message)} {exception}");
        }

        /// <summary>Values that go along with the line for whoever stores them apart, and are not in its words.</summary>
        private static string Unsaid<TState>(TState state, string message)
        {
            if (state is not IReadOnlyList<KeyValuePair<string, object?>> values) return "";
            var unsaid = "";
            for (var at = 0; at < values.Count; at++)
            {
                var (name, value) = values[at];
                if (name == "{OriginalFormat}" || value is null || value.GetType().IsPrimitive) continue;
                var text = value as string ?? (value is System.Collections.IEnumerable many ? string.Join(", ", many.Cast<object?>()) : value.ToString());
                if (!string.IsNullOrEmpty(text) && !message.Contains(text, StringComparison.Ordinal)) unsaid += $" [{name}={text}]";
            }

            return unsaid;
        }
    }
}
