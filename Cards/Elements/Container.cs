using System.Text.Json;

namespace CrmBot.Cards.Elements;

public enum ContainerStyle
{
    Plain,

    /// <summary>Grey: resting, finished, or a quote.</summary>
    Emphasis,

    /// <summary>Amber: time is running out, or a promise.</summary>
    Warning,

    /// <summary>Red: time has run out.</summary>
    Attention,
}

public sealed record Container(params IReadOnlyList<Element> Items) : Element
{
    public ContainerStyle Style { get; init; }

    /// <summary>Reaches the card's edges; for state strips.</summary>
    public bool Bleeds { get; init; }

    public bool IsRounded { get; init; }

    /// <summary>Makes the whole container a button.</summary>
    public ExecuteAction? Press { get; init; }

    internal override void Write(Utf8JsonWriter writer)
    {
        Begin(writer, "Container"u8);
        if (Style != ContainerStyle.Plain)
            writer.WriteString("style"u8, Style switch { ContainerStyle.Emphasis => "emphasis"u8, ContainerStyle.Warning => "warning"u8, _ => "attention"u8 });
        if (Bleeds)
            writer.WriteBoolean("bleed"u8, true);
        if (IsRounded)
            writer.WriteBoolean("roundedCorners"u8, true);
        WriteAll(writer, "items"u8, Items);
        ExecuteAction.WritePress(writer, Press);
        writer.WriteEndObject();
    }
}
