using CrmBot.Cards.Actions;

namespace CrmBot.Cards.Grammar;

/// <summary>A number that opens what was counted.</summary>
/// <param name="Words">What can be typed for it, in lower case and both languages; none where a command does it.</param>
public sealed record Figure(string Value, string Label, CardAction Action, params IReadOnlyList<string> Words);
