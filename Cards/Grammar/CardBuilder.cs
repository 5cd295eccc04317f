using CrmBot.Cards.Actions;
using CrmBot.Cards.Elements;
using CrmBot.Cards.Wording;
using CrmBot.Domain;

namespace CrmBot.Cards.Grammar;

/// <summary>
/// The card language: strip, title, sub line, facts, quote, fields, buttons, small line, in this order. Buttons of a card
/// whose buttons are the answer are numbered here, in the order they are added; on cards with numbered rows they carry words.
/// </summary>
public sealed class CardBuilder(Language language)
{
    private const int LongestQuote = 600;

    private readonly List<Element> body = [];
    private readonly List<ExecuteAction> actions = [];
    private readonly List<CardReply> replies = [];
    private readonly List<string> typed = [];
    private string title = "";
    private string sub = "";
    private string? strip;
    private int number;

    public Language Language => language;

    /// <summary>A state that differs from "to do". One short line and its consequence.</summary>
    public CardBuilder Strip(ContainerStyle style, string what, string? consequence = null)
    {
        strip ??= what;
        Element[] lines = consequence is null
            ? [new RichText(new TextRun(what, IsBold: true))]
            : [new RichText(new TextRun(what, IsBold: true)), new RichText(new TextRun(consequence)) { Spacing = Spacing.None }];
        body.Add(new Container(lines) { Style = style, Bleeds = true });
        return this;
    }

    /// <summary>The small line of a step: where we are, and how far.</summary>
    public CardBuilder Kicker(string where, int step, int of)
    {
        var dots = of is > 0 and <= 10 ? new string('●', step) + new string('○', of - step) : "";
        body.Add(new Columns(
            new Column("stretch", new RichText(new TextRun(where, IsSubtle: true, IsSmall: true))),
            new Column("auto", new TextBlock(dots.Length > 0 ? dots : " ") { Size = TextSize.Small, IsSubtle = true })));
        return this;
    }

    /// <summary>A heading is drawn from Markdown, so whatever name stands in it is written in signs that mean nothing there.</summary>
    public CardBuilder Title(string text, string? subLine = null)
    {
        (title, sub) = (Untrusted.Plain(text), subLine ?? "");
        body.Add(new TextBlock(title) { IsHeading = true, Size = TextSize.Large, IsBold = true });
        if (subLine is { Length: > 0 })
            body.Add(new RichText(new TextRun(subLine, IsSubtle: true)) { Spacing = Spacing.None });
        return this;
    }

    public CardBuilder Fact(string label, string? value, bool isBold = false, string width = "72px")
    {
        if (string.IsNullOrEmpty(value))
            return this;
        var isFirst = body.Count == 0 || body[^1] is not Columns;
        body.Add(new Columns(
            new Column(width, new RichText(new TextRun(label, IsSubtle: true))),
            new Column("stretch", new RichText(new TextRun(value, IsBold: isBold))))
        { Spacing = isFirst ? Spacing.Medium : Spacing.Small });
        return this;
    }

    /// <summary>Words to say aloud.</summary>
    public CardBuilder Quote(string label, params IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
            return this;
        var items = new List<Element> { new TextBlock(label) { Size = TextSize.Small, IsSubtle = true } };
        items.AddRange(lines.Select(l => new RichText(new TextRun($"“{Untrusted.Line(l, LongestQuote)}”")) { Spacing = Spacing.Small }));
        body.Add(new Container(items) { Style = ContainerStyle.Emphasis, IsRounded = true, Spacing = Spacing.Medium });
        return this;
    }

    public CardBuilder Box(string text)
    {
        body.Add(new Container(new RichText(new TextRun(text, IsBold: true))) { Style = ContainerStyle.Warning, IsRounded = true, Spacing = Spacing.Medium });
        return this;
    }

    public CardBuilder Section(string text)
    {
        body.Add(new TextBlock(Untrusted.Plain(text)) { IsHeading = true, IsBold = true, Spacing = Spacing.Large });
        return this;
    }

    public CardBuilder Small(string text, Spacing spacing = Spacing.Medium)
    {
        body.Add(new RichText(new TextRun(text, IsSubtle: true, IsSmall: true)) { Spacing = spacing });
        return this;
    }

    public CardBuilder Paragraph(string text)
    {
        body.Add(new RichText(new TextRun(text)) { Spacing = Spacing.Small });
        return this;
    }

    public CardBuilder Add(Element element)
    {
        body.Add(element);
        return this;
    }

    /// <summary>A row to tap, with its number; typing the number does the same.</summary>
    public CardBuilder Row(ListRow row, CardAction action)
    {
        number++;
        replies.Add(new CardReply(Key(number), action));
        var left = new RichText(new TextRun(row.Strong, IsBold: true), new TextRun(row.Name.Length > 0 ? $"  {row.Name}" : ""));
        Element[] text = row.Detail.Length > 0
            ? [left, new RichText(new TextRun(row.Detail, IsSubtle: true, IsSmall: true)) { Spacing = Spacing.None }]
            : [left];
        var columns = new List<Column> { new("20px", new RichText(new TextRun(Key(number), IsSubtle: true))), new("stretch", text) };
        if (row.Right.Length > 0)
            columns.Add(new Column("auto", new RichText(new TextRun(row.Right, IsBold: row.IsLate, IsAttention: row.IsLate, IsSmall: true)) { IsRight = true }));
        body.Add(new Container(new Columns(columns))
        {
            Spacing = Spacing.Small,
            Press = new ExecuteAction($"{number}: {row.Spoken}", action),
        });
        return this;
    }

    /// <summary>Figures side by side, each to tap; typing its word does the same.</summary>
    public CardBuilder Figures(params IReadOnlyList<Figure> figures)
    {
        body.Add(new Columns([.. figures.Select(f => new Column(
            "stretch",
            new TextBlock(f.Value) { Size = TextSize.ExtraLarge, IsBold = true },
            new TextBlock(Untrusted.Plain(f.Label)) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.None })
        { Press = Tap(f) })]));
        return this;
    }

    /// <summary>The same in one small line, "Wang Lei 14/17 · Chen Jie 12/12".</summary>
    public CardBuilder SmallFigures(params IReadOnlyList<Figure> figures)
    {
        var runs = new List<TextRun>();
        foreach (var figure in figures)
        {
            if (runs.Count > 0)
                runs.Add(new TextRun(" ·", IsSubtle: true, IsSmall: true));
            runs.Add(new TextRun($"{(runs.Count > 0 ? " " : "")}{figure.Label} {figure.Value}", IsSubtle: true, IsSmall: true) { Press = Tap(figure) });
        }

        body.Add(new RichText(runs) { Spacing = Spacing.Small });
        return this;
    }

    public CardBuilder Field(Input input)
    {
        body.Add(input with { Spacing = Spacing.Medium });
        return this;
    }

    /// <summary>A numbered row of buttons in the body.</summary>
    public CardBuilder Answers(params IReadOnlyList<Button> buttons)
    {
        body.Add(new ActionSet([.. buttons.Select(Numbered)]) { Spacing = Spacing.Small });
        return this;
    }

    /// <summary>Numbered buttons at the card's foot.</summary>
    public CardBuilder Buttons(params IReadOnlyList<Button> buttons)
    {
        actions.AddRange(buttons.Select(Numbered));
        return this;
    }

    /// <summary>Buttons with words, for cards on which numbers mean rows or choices.</summary>
    public CardBuilder Words(params IReadOnlyList<Button> buttons)
    {
        actions.AddRange(buttons.Select(Worded));
        return this;
    }

    /// <summary>The same in the body, behind a line.</summary>
    public CardBuilder WordsBelow(params IReadOnlyList<Button> buttons)
    {
        body.Add(new ActionSet([.. buttons.Select(Worded)]) { Spacing = Spacing.Medium, Separator = true });
        return this;
    }

    /// <summary>Something that can be typed though it has no button of its own.</summary>
    public CardBuilder Typed(string key, CardAction action)
    {
        replies.Add(new CardReply(key, action));
        return this;
    }

    public CardBuilder Typed(IReadOnlyList<string> keys, CardAction action)
    {
        replies.AddRange(keys.Select(k => new CardReply(k, action)));
        return this;
    }

    /// <param name="summary">What a notification shows, without any name (BYD-18); null: the title.</param>
    public Card Build(string? summary = null)
    {
        var lines = new[] { strip, title, sub }.OfType<string>().Where(l => l.Length > 0).DefaultIfEmpty("");
        var spoken = lines.Aggregate((said, line) => $"{said}{Pause(said)}{line}");
        var fallback = typed.Count == 0 ? spoken : $"{spoken} — {string.Join(" · ", typed)}";
        return new Card(new AdaptiveCard(language.Tag(), spoken, fallback, body, actions), replies, Untrusted.Plain(summary ?? title));
    }

    // A line which ends with its own mark ("call back when?") gets no second one.
    private string Pause(string said) => "?？。.!！…".Contains(said[^1]) ? language.Say("", " ") : language.Say("。", ". ");

    private ExecuteAction Numbered(Button button)
    {
        number++;
        replies.Add(new CardReply(Key(number), button.Action));
        AddWord(button);
        return Make(button, $"{number} {button.Title}");
    }

    private ExecuteAction Worded(Button button)
    {
        AddWord(button);
        return Make(button, button.Title);
    }

    private void AddWord(Button button)
    {
        if (button.Word is not null)
            replies.Add(new CardReply(button.Word, button.Action));
    }

    private ExecuteAction Tap(Figure figure)
    {
        Typed(figure.Words, figure.Action);
        return new ExecuteAction($"{figure.Label} {figure.Value}", figure.Action);
    }

    private ExecuteAction Make(Button button, string shown)
    {
        typed.Add(shown);
        return new ExecuteAction(shown, button.Action) { IsPrimary = button.IsPrimary, IgnoresInputs = button.IgnoresInputs };
    }

    private static string Key(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
