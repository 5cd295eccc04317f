using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace CrmBot.Bot.Tests.Fuzz;

/// <summary>Values of every kind that JSON can spell, the nasty ones more often than the plain ones.</summary>
internal static class Junk
{
    // A JSON library writes no half characters and no name twice, so these stand for them until the text is made.
    private const char HighHalf = '\uE000', LowHalf = '\uE001', SameName = '\uE002';

    private static readonly string[] NastyTexts =
    [
        "", " ", "\0", "\u0000\u0007\uFFFF", "\u202Eevil\u202C", "\u200F\u061C\u2066", $"{HighHalf}", $"x{LowHalf}{HighHalf}", "👨‍👩‍👧‍👦", "é́́́́́", "null", "true", "-1", "0", "1", "2", "9",
        "2147483648", "9223372036854775808", "1e400", "NaN", "-Infinity", "'; DROP TABLE \"People\"; --", "%' OR 1=1 --", "_%[]^", "<script>alert(1)</script>",
        "<at>CrmBot</at>", "[Pay](https://evil.example)", "{{DATE(2026-01-01)}}", "{0}{customer}", "=HYPERLINK(\"https://evil.example\")", "../../etc/passwd", "0001-01-01", "9999-12-31",
        "2026-11-31", "2026-11-24", "25:61", "C001", "C002", "我的任务", "打给 C001", "call C001", "undo", "why", "weekly", "issue C001 late", "English", "中文", "save", "保存",
        "called C001, wants specs by 18 March", "away until 9999-12-31", "remind me in 99999999999 days to call C001",
    ];

    private static readonly string[] NastyNumbers = ["0", "-0", "1", "-1", "2147483647", "-2147483648", "2147483648", "9223372036854775807", "1e400", "-1e-400", "0.1", "123456789012345678901234567890"];

    public static Gen<string> Texts { get; } = Gen.Frequency(
        (6, Gen.Elements(NastyTexts)),
        (2, Gen.Choose(0, 0xFFFF).ListOf().Select(units => new string([.. units.Select(unit => Whole((char)unit))]))),
        (1, from part in Gen.Elements("字", "a ", "C001 ", "(((", "-", "1", "\u202E", "👍", "给给", "<at>") from length in Gen.Elements(40, 300, 10_000, 70_000) select Repeat(part, length)));

    public static Gen<JsonNode?> Numbers { get; } = Gen.Elements(NastyNumbers).Select(text => JsonNode.Parse(text));

    /// <summary>Flat values and nested ones, down to deeper than any reader should go.</summary>
    public static Gen<JsonNode?> Values { get; } = Gen.Frequency(
        (4, Texts.Select(text => (JsonNode?)JsonValue.Create(text))),
        (3, Numbers),
        (1, Gen.Elements(true, false).Select(value => (JsonNode?)JsonValue.Create(value))),
        (1, Gen.Constant<JsonNode?>(null)),
        (1, Gen.Elements(1, 5, 20, 40).Select(Deep)),
        (1, from names in Texts.ListOf(3) from number in Numbers select (JsonNode?)Of(names, number)),
        (1, Texts.ListOf(2).Select(texts => (JsonNode?)new JsonArray([.. texts.Select(text => JsonValue.Create(text))]))));

    /// <summary>The name in another object's place, so that the text says it twice.</summary>
    public static string Again(string name) => name + SameName;

    public static string Spell(JsonNode? node) => (node?.ToJsonString(new JsonSerializerOptions { MaxDepth = 100 }) ?? "null")
        .Replace($"\\u{(int)HighHalf:X4}", "\\ud800", StringComparison.Ordinal)
        .Replace($"\\u{(int)LowHalf:X4}", "\\udc00", StringComparison.Ordinal)
        .Replace($"\\u{(int)SameName:X4}", "", StringComparison.Ordinal);

    private static char Whole(char unit) => char.IsSurrogate(unit) ? HighHalf : unit;

    private static string Repeat(string part, int length) => string.Concat(Enumerable.Repeat(part, length / part.Length));

    private static JsonObject Of(IEnumerable<string> names, JsonNode? value)
    {
        var made = new JsonObject();
        foreach (var name in names) made[name] = value?.DeepClone();
        return made;
    }

    private static JsonNode? Deep(int depth)
    {
        JsonNode? node = JsonValue.Create("bottom");
        for (var i = 0; i < depth; i++) node = i % 2 == 0 ? new JsonArray(node) : new JsonObject { ["id"] = node };
        return node;
    }
}
