using System.Globalization;
using System.Text.Json;

namespace CrmBot.Cards.Tests.Schema;

/// <summary>Checks of single values.</summary>
internal static class Values
{
    public static readonly ValueCheck Text = (v, path, e) => e.Expect(v.ValueKind == JsonValueKind.String, path, "text");

    public static readonly ValueCheck Words = (v, path, e) =>
        e.Expect(v.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(v.GetString()), path, "words");

    public static readonly ValueCheck Flag = (v, path, e) =>
        e.Expect(v.ValueKind is JsonValueKind.True or JsonValueKind.False, path, "true or false");

    public static readonly ValueCheck Number = (v, path, e) => e.Expect(v.ValueKind == JsonValueKind.Number, path, "a number");

    public static readonly ValueCheck Day = (v, path, e) => e.Expect(IsExact(v, "yyyy-MM-dd"), path, "a day");

    public static readonly ValueCheck Clock = (v, path, e) => e.Expect(IsExact(v, "HH:mm"), path, "a time of day");

    /// <summary>"auto", "stretch" or "72px".</summary>
    public static readonly ValueCheck Width = (v, path, e) => e.Expect(
        v.ValueKind == JsonValueKind.String && (v.GetString() is "auto" or "stretch" || IsPixels(v.GetString()!)), path, "a width");

    public static readonly ValueCheck Data = (v, path, e) => e.Expect(
        v.ValueKind == JsonValueKind.Object && v.TryGetProperty("verb", out var verb) && verb.ValueKind == JsonValueKind.String, path, "data with a verb");

    public static ValueCheck OneOf(params string[] words) => (v, path, e) =>
        e.Expect(v.ValueKind == JsonValueKind.String && words.Contains(v.GetString(), StringComparer.Ordinal), path, string.Join('|', words));

    public static ValueCheck Is(Shape shape) => shape.Check;

    public static ValueCheck ListOf(ValueCheck check) => (v, path, e) =>
    {
        if (!e.Expect(v.ValueKind == JsonValueKind.Array && v.GetArrayLength() > 0, path, "a list with something in it"))
            return;
        var index = 0;
        foreach (var item in v.EnumerateArray())
            check(item, $"{path}[{index++}]", e);
    };

    private static bool IsExact(JsonElement value, string format) => value.ValueKind == JsonValueKind.String
        && DateTime.TryParseExact(value.GetString(), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsPixels(string text) => text.EndsWith("px", StringComparison.Ordinal)
        && int.TryParse(text[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels is > 0 and <= 300;
}
