using System.Text.Json;

namespace CrmBot.Cards.Tests.Schema;

/// <summary>Our own strict reading of the card format. Stricter than the official schema, which knows no Teams extras.</summary>
internal static class CardSchema
{
    /// <returns>One line an error, each beginning with where it is; empty when all is well.</returns>
    public static IReadOnlyList<string> Errors(ReadOnlyMemory<byte> card)
    {
        using var json = JsonDocument.Parse(card);
        var errors = new SchemaErrors();
        Shapes.Card.Check(json.RootElement, "#", errors);
        return errors.Found;
    }
}
