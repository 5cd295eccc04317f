using System.Text.Json;
using static CrmBot.Cards.Tests.Schema.Values;

namespace CrmBot.Cards.Tests.Schema;

/// <summary>
/// The part of Adaptive Cards 1.5 that is in use, no more: what all Teams clients draw (section 6 of the card language).
/// Charts and rounded corners are Teams' extras.
/// </summary>
internal static class Shapes
{
    private static readonly ValueCheck SpacingWord = OneOf("None", "Small", "Medium", "Large", "Default");
    private static readonly ValueCheck TextColour = OneOf("Default", "Attention");
    private static readonly ValueCheck ChartColour = OneOf("categoricalBlue", "neutral", "attention");

    private static readonly Dictionary<string, Shape> Elements = new(StringComparer.Ordinal)
    {
        ["TextBlock"] = Element(
            Must("text", Words), Must("wrap", Flag), May("style", OneOf("default", "heading")), May("size", OneOf("Default", "Small", "Large", "ExtraLarge")),
            May("weight", OneOf("Default", "Bolder")), May("isSubtle", Flag), May("color", TextColour)),
        ["RichTextBlock"] = Element(Must("inlines", ListOf(Is(Run()))), May("horizontalAlignment", OneOf("Right"))),
        ["Container"] = Element(
            Must("items", ListOf(AnyElement)), May("style", OneOf("emphasis", "warning", "attention")), May("bleed", Flag), May("roundedCorners", Flag),
            May("selectAction", AnyAction)),
        ["ColumnSet"] = Element(Must("columns", ListOf(Is(Column())))),
        ["ActionSet"] = Element(Must("actions", ListOf(AnyAction))),
        ["Table"] = Element(
            Must("columns", ListOf(Is(new Shape(Must("width", Number))))), Must("rows", ListOf(Is(Row()))), May("showGridLines", Flag), May("firstRowAsHeader", Flag)),
        ["Input.Text"] = Input(May("value", Text), Must("maxLength", Number), May("isMultiline", Flag), May("placeholder", Words)),
        ["Input.Date"] = Input(May("value", Day), May("min", Day), May("max", Day)),
        ["Input.Time"] = Input(May("value", Clock)),
        ["Input.Number"] = Input(May("value", Number), May("min", Number), May("max", Number)),
        ["Input.ChoiceSet"] = Input(
            May("value", Text), Must("style", OneOf("compact", "expanded")), May("wrap", Flag),
            Must("choices", ListOf(Is(new Shape(Must("title", Words), Must("value", Text)))))),
        ["Chart.HorizontalBar"] = Chart(
            Must("displayMode", OneOf("AbsoluteNoAxis")),
            Must("data", ListOf(Is(new Shape(Must("x", Words), Must("y", Number), May("color", ChartColour)))))),
        ["Chart.HorizontalBar.Stacked"] = Chart(
            Must("data", ListOf(Is(new Shape(
                Must("title", Words),
                Must("data", ListOf(Is(new Shape(Must("legend", Words), Must("value", Number), May("color", ChartColour)))))))))),
    };

    private static readonly Shape Submit = Action("Action.Submit");

    private static readonly Shape Execute = Action("Action.Execute", Must("verb", Words), Must("fallback", Is(Submit)));

    public static Shape Card { get; } = new(
        Type("AdaptiveCard"), Must("$schema", OneOf("http://adaptivecards.io/schemas/adaptive-card.json")), Must("version", OneOf("1.5")),
        Must("lang", OneOf("zh-CN", "en")), Must("speak", Words), Must("fallbackText", Words), Must("body", ListOf(AnyElement)), May("actions", ListOf(AnyAction)));

    private static void AnyElement(JsonElement value, string path, SchemaErrors errors)
    {
        var type = value.ValueKind == JsonValueKind.Object && value.TryGetProperty("type", out var named) ? named.ToString() : "";
        if (Elements.TryGetValue(type, out var shape))
            shape.Check(value, path, errors);
        else
            errors.Add(path, $"no element of type '{type}'");
    }

    private static void AnyAction(JsonElement value, string path, SchemaErrors errors) => Execute.Check(value, path, errors);

    private static Shape Element(params Property[] own) =>
        new([Must("type", Words), May("spacing", SpacingWord), May("separator", Flag), .. own]);

    private static Shape Input(params Property[] own) =>
        Element([Must("id", Words), Must("label", Words), May("isRequired", Flag), May("errorMessage", Words), .. own]);

    private static Shape Chart(params Property[] own) => Element([Must("title", Words), Must("fallback", AnyElement), .. own]);

    private static Shape Action(string type, params Property[] own) => new(
        [Type(type), Must("title", Words), Must("data", Data), May("style", OneOf("positive")), May("associatedInputs", OneOf("none")), .. own]);

    private static Shape Run() => new(
        Type("TextRun"), Must("text", Text), May("weight", OneOf("Bolder")), May("isSubtle", Flag), May("color", TextColour), May("size", OneOf("Small")), May("selectAction", AnyAction));

    private static Shape Column() => Element(Must("width", Width), Must("items", ListOf(AnyElement)), May("selectAction", AnyAction));

    private static Shape Row() => new(Type("TableRow"), Must("cells", ListOf(Is(new Shape(Type("TableCell"), Must("items", ListOf(AnyElement)))))));

    private static Property Type(string name) => Must("type", OneOf(name));

    private static Property Must(string name, ValueCheck check) => new(name, check, IsRequired: true);

    private static Property May(string name, ValueCheck check) => new(name, check, IsRequired: false);
}
