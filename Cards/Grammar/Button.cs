using CrmBot.Cards.Actions;

namespace CrmBot.Cards.Grammar;

/// <param name="Word">One of <see cref="ReplyWords"/>, or null: only its number (if any) can be typed.</param>
public sealed record Button(string Title, CardAction Action, string? Word = null)
{
    public bool IsPrimary { get; init; }

    /// <summary>Works while a required field is empty (back, pause, quick choices).</summary>
    public bool IgnoresInputs { get; init; }
}
