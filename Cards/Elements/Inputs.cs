using System.Text.Json;
using CrmBot.Cards.Wording;

namespace CrmBot.Cards.Elements;

/// <summary>A field. Its id is the property of the action which it fills.</summary>
public abstract record Input(string Id, string Label) : Element
{
    /// <summary>Set: the field is required, and this is said when it is empty.</summary>
    public string? ErrorMessage { get; init; }

    public string? Value { get; init; }

    protected void BeginInput(Utf8JsonWriter writer, ReadOnlySpan<byte> type)
    {
        Begin(writer, type);
        writer.WriteString("id"u8, Id);
        writer.WriteString("label"u8, Label);
        WriteValue(writer);
        if (ErrorMessage is null)
            return;
        writer.WriteBoolean("isRequired"u8, true);
        writer.WriteString("errorMessage"u8, ErrorMessage);
    }

    private protected virtual void WriteValue(Utf8JsonWriter writer)
    {
        if (Value is not null)
            writer.WriteString("value"u8, Value);
    }
}

public sealed record TextInput(string Id, string Label) : Input(Id, Label)
{
    public int MaxLength { get; init; } = 300;

    public bool IsMultiline { get; init; }

    public string? Placeholder { get; init; }

    internal override void Write(Utf8JsonWriter writer)
    {
        BeginInput(writer, "Input.Text"u8);
        writer.WriteNumber("maxLength"u8, MaxLength);
        if (IsMultiline)
            writer.WriteBoolean("isMultiline"u8, true);
        if (Placeholder is not null)
            writer.WriteString("placeholder"u8, Placeholder);
        writer.WriteEndObject();
    }
}

public sealed record DateInput(string Id, string Label) : Input(Id, Label)
{
    public DateOnly? Min { get; init; }

    internal override void Write(Utf8JsonWriter writer)
    {
        BeginInput(writer, "Input.Date"u8);
        if (Min is { } min)
            writer.WriteString("min"u8, min.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    }
}

public sealed record TimeInput(string Id, string Label) : Input(Id, Label)
{
    internal override void Write(Utf8JsonWriter writer)
    {
        BeginInput(writer, "Input.Time"u8);
        writer.WriteEndObject();
    }
}

public sealed record NumberInput(string Id, string Label, decimal? Min, decimal? Max) : Input(Id, Label)
{
    internal override void Write(Utf8JsonWriter writer)
    {
        BeginInput(writer, "Input.Number"u8);
        if (Min is { } min)
            writer.WriteNumber("min"u8, min);
        if (Max is { } max)
            writer.WriteNumber("max"u8, max);
        writer.WriteEndObject();
    }

    // A number, or the whole card is refused; what is none is left out.
    private protected override void WriteValue(Utf8JsonWriter writer)
    {
        if (decimal.TryParse(Value, System.Globalization.CultureInfo.InvariantCulture, out var value))
            writer.WriteNumber("value"u8, value);
    }
}

public sealed record ChoiceInput(string Id, string Label, IReadOnlyList<Choice> Choices) : Input(Id, Label)
{
    /// <summary>All choices in view, one a line.</summary>
    public bool IsExpanded { get; init; }

    internal override void Write(Utf8JsonWriter writer)
    {
        BeginInput(writer, "Input.ChoiceSet"u8);
        writer.WriteString("style"u8, IsExpanded ? "expanded"u8 : "compact"u8);
        writer.WriteStartArray("choices"u8);
        foreach (var choice in Choices)
        {
            writer.WriteStartObject();
            // Some clients read Markdown beside radio buttons, and a colleague's name may stand there.
            writer.WriteString("title"u8, Untrusted.Plain(choice.Title));
            writer.WriteString("value"u8, choice.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}

public sealed record Choice(string Title, string Value);
