using System.Text.Json;

namespace CrmBot.Bot.Activities;

/// <summary>
/// The body of an invoke's answer. The answer to a card press goes out as HTTP 200 whatever it says;
/// its own statusCode inside tells the client, which takes any other HTTP status for a broken bot.
/// </summary>
public abstract record InvokeAnswer
{
    public const string CardType = "application/vnd.microsoft.card.adaptive";
    private const string ToastType = "application/vnd.microsoft.activity.message";
    private const string ErrorType = "application/vnd.microsoft.error";
    private const string SearchType = "application/vnd.microsoft.search.searchResponse";

    /// <summary>Replaces the pressed card.</summary>
    public static InvokeAnswer Card(ReadOnlyMemory<byte> card) => new CardAnswer(card);

    /// <summary>Leaves the card and shows one line over it.</summary>
    public static InvokeAnswer Toast(string text) => new ToastAnswer(text);

    /// <param name="status">400 for what the client did wrong, 500 for us.</param>
    public static InvokeAnswer Error(int status, string code, string message) => new ErrorAnswer(status, code, message);

    /// <summary>Choices for a typeahead; Teams shows the first 15.</summary>
    public static InvokeAnswer Search(IReadOnlyList<SearchChoice> choices) => new SearchAnswer(choices);

    /// <summary>An answer whose shape its maker knows (dialogs, message extensions), as UTF-8 JSON.</summary>
    public static InvokeAnswer Json(ReadOnlyMemory<byte> body) => new JsonAnswer(body);

    public abstract void WriteTo(Utf8JsonWriter writer);

    private static void WriteEnvelope<T>(Utf8JsonWriter writer, int status, string type, T value, Action<Utf8JsonWriter, T> writeValue)
    {
        writer.WriteStartObject();
        writer.WriteNumber("statusCode"u8, status);
        writer.WriteString("type"u8, type);
        writer.WritePropertyName("value"u8);
        writeValue(writer, value);
        writer.WriteEndObject();
    }

    private sealed record CardAnswer(ReadOnlyMemory<byte> Content) : InvokeAnswer
    {
        public override void WriteTo(Utf8JsonWriter writer) =>
            WriteEnvelope(writer, 200, CardType, Content, static (w, card) => w.WriteRawValue(card.Span, skipInputValidation: true));
    }

    private sealed record ToastAnswer(string Text) : InvokeAnswer
    {
        public override void WriteTo(Utf8JsonWriter writer) =>
            WriteEnvelope(writer, 200, ToastType, Text, static (w, text) => w.WriteStringValue(text));
    }

    private sealed record ErrorAnswer(int Status, string Code, string Message) : InvokeAnswer
    {
        public override void WriteTo(Utf8JsonWriter writer) => WriteEnvelope(writer, Status, ErrorType, this, static (w, error) =>
        {
            w.WriteStartObject();
            w.WriteString("code"u8, error.Code);
            w.WriteString("message"u8, error.Message);
            w.WriteEndObject();
        });
    }

    private sealed record SearchAnswer(IReadOnlyList<SearchChoice> Choices) : InvokeAnswer
    {
        public override void WriteTo(Utf8JsonWriter writer) => WriteEnvelope(writer, 200, SearchType, Choices, static (w, choices) =>
        {
            w.WriteStartObject();
            w.WriteStartArray("results"u8);
            foreach (var choice in choices)
            {
                w.WriteStartObject();
                w.WriteString("title"u8, choice.Title);
                w.WriteString("value"u8, choice.Value);
                w.WriteEndObject();
            }
            w.WriteEndArray();
            w.WriteEndObject();
        });
    }

    private sealed record JsonAnswer(ReadOnlyMemory<byte> Body) : InvokeAnswer
    {
        public override void WriteTo(Utf8JsonWriter writer) => writer.WriteRawValue(Body.Span, skipInputValidation: true);
    }
}
