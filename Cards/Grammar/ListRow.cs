namespace CrmBot.Cards.Grammar;

/// <summary>A row of a list.</summary>
/// <param name="Strong">"C007 · A-tier".</param>
/// <param name="Detail">The second, small line.</param>
/// <param name="Right">A time, or how late.</param>
public sealed record ListRow(string Strong, string Name, string Detail = "", string Right = "", bool IsLate = false)
{
    /// <summary>The whole row for a screen reader, which hears the button's title instead of the text.</summary>
    public string Spoken => string.Join(", ", new[] { Name.Length > 0 ? $"{Strong}  {Name}" : Strong, Detail, Right.TrimStart('!', ' ') }.Where(t => t.Length > 0));
}
