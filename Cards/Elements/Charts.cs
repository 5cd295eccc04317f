using System.Text.Json;
using CrmBot.Cards.Wording;

namespace CrmBot.Cards.Elements;

/// <summary>Charts are Teams' own extra within 1.5; a client without them shows the table instead (D2).</summary>
public abstract record Chart(string Title, Table Fallback) : Element
{
    protected void End(Utf8JsonWriter writer)
    {
        writer.WritePropertyName("fallback"u8);
        Fallback.Write(writer);
        writer.WriteEndObject();
    }
}

/// <summary>Done and open of each person, side by side in one bar.</summary>
public sealed record StackedBars(string Title, IReadOnlyList<StackedBar> Bars, Table Fallback) : Chart(Title, Fallback)
{
    internal override void Write(Utf8JsonWriter writer)
    {
        Begin(writer, "Chart.HorizontalBar.Stacked"u8);
        writer.WriteString("title"u8, Title);
        writer.WriteStartArray("data"u8);
        foreach (var bar in Bars)
        {
            writer.WriteStartObject();
            writer.WriteString("title"u8, Untrusted.Plain(bar.Title));
            writer.WriteStartArray("data"u8);
            foreach (var part in bar.Parts)
            {
                writer.WriteStartObject();
                writer.WriteString("legend"u8, Untrusted.Plain(part.Legend));
                writer.WriteNumber("value"u8, part.Value);
                writer.WriteString("color"u8, part.IsFilled ? "categoricalBlue"u8 : "neutral"u8);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        End(writer);
    }
}

public sealed record StackedBar(string Title, IReadOnlyList<BarPart> Parts);

public sealed record BarPart(string Legend, int Value, bool IsFilled);

public sealed record Bars(string Title, IReadOnlyList<Bar> Items, Table Fallback) : Chart(Title, Fallback)
{
    internal override void Write(Utf8JsonWriter writer)
    {
        Begin(writer, "Chart.HorizontalBar"u8);
        writer.WriteString("title"u8, Title);
        writer.WriteString("displayMode"u8, "AbsoluteNoAxis"u8);
        writer.WriteStartArray("data"u8);
        foreach (var bar in Items)
        {
            writer.WriteStartObject();
            writer.WriteString("x"u8, Untrusted.Plain(bar.X));
            writer.WriteNumber("y"u8, bar.Y);
            writer.WriteString("color"u8, "categoricalBlue"u8);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        End(writer);
    }
}

public sealed record Bar(string X, int Y);
