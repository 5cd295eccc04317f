using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace CrmBot.Domain.DataFiles;

/// <summary>
/// A mapping of a data file, read key by key. Every getter notes a mistake with its line and goes on with a harmless value;
/// <see cref="Finish"/> then notes each key that nobody asked for.
/// </summary>
internal sealed class DataFileSection(DataFileErrors errors, YamlMappingNode node)
{
    private readonly HashSet<string> _asked = [];

    public int Line => (int)node.Start.Line;

    public IEnumerable<string> Keys => node.Children.Keys.Select(key => key.ToString());

    public bool Has(string key) => Find(key) is not null;

    public int LineOf(string key) => Find(key) is { } value ? (int)value.Start.Line : Line;

    public void Complain(int line, string zh, string en) => errors.Add(line, zh, en);

    public void Complain(string key, string zh, string en) => errors.Add(LineOf(key), zh, en);

    public string Text(string key) => OptionalText(key) ?? Missing(key, "");

    public string? OptionalText(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlScalarNode { Value: { } text } when !string.IsNullOrWhiteSpace(text):
                return text;
            default:
                Complain(key, $"“{key}”要写一段文字", $"“{key}” must be one text");
                return "";
        }
    }

    /// <summary>A name for machines: small letters, digits and hyphens, as file names have them.</summary>
    public string Id(string key)
    {
        var id = Text(key);
        if (id.Any(letter => !char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter != '-'))
        {
            Complain(key, $"“{id}”只能用小写字母、数字和连字符", $"“{id}” may have small letters, digits and hyphens only");
        }

        return id;
    }

    public TwoTexts Texts(string key)
        => Section(key) is { } both ? both.BothTexts() : default;

    public TwoTexts? OptionalTexts(string key) => Has(key) ? Texts(key) : null;

    /// <summary>The <c>zh</c> and <c>en</c> of this section itself, which may hold other keys too.</summary>
    public TwoTexts OwnTexts()
    {
        var texts = new TwoTexts(Text("zh"), Text("en"));
        if (texts.En.Any(IsChinese))
        {
            Complain("en", "“en”里不能有汉字，请写英文", "“en” has Chinese characters; write the English text");
        }

        return texts;
    }

    public int Number(string key, int least, int most)
        => OptionalNumber(key, least, most) ?? Missing(key, least);

    public int? OptionalNumber(string key, int least, int most)
        => (int?)OptionalDecimal(key, least, most, NumberStyles.AllowLeadingSign);

    public decimal Decimal(string key, decimal least, decimal most)
        => OptionalDecimal(key, least, most, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint) ?? Missing(key, least);

    public IReadOnlyList<int> NumberList(string key, int least, int most)
        => [.. List(key).Select(item => (int)ToNumber(key, item, least, most, NumberStyles.None))];

    public bool Flag(string key)
    {
        var word = OptionalText(key);
        if (word is not (null or "" or "true" or "false"))
        {
            Complain(key, $"“{key}”只能写 true 或 false", $"“{key}” must be true or false");
        }

        return word == "true";
    }

    public T Word<T>(string key)
        where T : struct, Enum
        => Has(key) ? OptionalWord<T>(key) ?? default : Missing<T>(key, default);

    public T? OptionalWord<T>(string key)
        where T : struct, Enum
        => OptionalText(key) is { Length: > 0 } word ? ToWord<T>(new DataFileValue(word, LineOf(key))) : null;

    public IReadOnlyList<T> WordList<T>(string key)
        where T : struct, Enum
        => [.. List(key).Select(ToWord<T>).OfType<T>()];

    /// <summary>The texts of a list; empty when the key is absent.</summary>
    public IReadOnlyList<DataFileValue> List(string key)
    {
        var items = Items(key);
        if (items.All(item => item is YamlScalarNode))
        {
            return [.. items.Select(item => new DataFileValue(((YamlScalarNode)item).Value ?? "", (int)item.Start.Line))];
        }

        Complain(key, $"“{key}”要写成文字的列表：[一, 二]", $"“{key}” must be a list of texts: [one, two]");
        return [];
    }

    /// <summary>The mappings of a list; empty when the key is absent.</summary>
    public IReadOnlyList<DataFileSection> Sections(string key)
    {
        var items = Items(key);
        foreach (var item in items.Where(item => item is not YamlMappingNode))
        {
            Complain((int)item.Start.Line, $"“{key}”的每一项要写成“键: 值”", $"each item of “{key}” must be “key: value” lines");
        }

        return [.. items.OfType<YamlMappingNode>().Select(item => new DataFileSection(errors, item))];
    }

    public DataFileSection? Section(string key)
        => Has(key) ? OptionalSection(key) : Missing<DataFileSection?>(key, null);

    public DataFileSection? OptionalSection(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlMappingNode mapping:
                return new DataFileSection(errors, mapping);
            default:
                Complain(key, $"“{key}”下面要写“键: 值”", $"“{key}” must hold “key: value” lines");
                return null;
        }
    }

    /// <summary>Notes every key that was not asked for: a misspelt key would otherwise be silently without effect.</summary>
    public void Finish()
    {
        foreach (var (key, _) in node.Children)
        {
            var word = key.ToString();
            if (!_asked.Contains(word))
            {
                var known = string.Join(", ", _asked.Order(StringComparer.Ordinal));
                Complain((int)key.Start.Line, $"不认识“{word}”；这里可以写：{known}", $"“{word}” is not known here; use one of: {known}");
            }
        }
    }

    private static bool IsChinese(char letter) => letter is >= '\u4e00' and <= '\u9fff';

    private TwoTexts BothTexts()
    {
        var texts = OwnTexts();
        Finish();
        return texts;
    }

    private T? ToWord<T>(DataFileValue value)
        where T : struct, Enum
    {
        var found = DataFileWords.Find<T>(value.Text);
        if (found is null)
        {
            var known = string.Join(", ", DataFileWords.All<T>());
            Complain(value.Line, $"不认识“{value.Text}”；请写其中之一：{known}", $"“{value.Text}” is not known; write one of: {known}");
        }

        return found;
    }

    private decimal? OptionalDecimal(string key, decimal least, decimal most, NumberStyles style)
    {
        if (OptionalText(key) is not { } text)
        {
            return null;
        }

        return ToNumber(key, new DataFileValue(text, LineOf(key)), least, most, style);
    }

    private decimal ToNumber(string key, DataFileValue value, decimal least, decimal most, NumberStyles style)
    {
        if (decimal.TryParse(value.Text, style, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        var (zh, en) = style.HasFlag(NumberStyles.AllowDecimalPoint) ? ("数", "a number") : ("整数", "a whole number");
        Complain(
            value.Line,
            $"“{key}”要写 {least} 到 {most} 的{zh}，不是“{value.Text}”",
            $"“{key}” must be {en} from {least} to {most}, not “{value.Text}”");
        return least;
    }

    private IReadOnlyList<YamlNode> Items(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlSequenceNode list:
                return [.. list.Children];
            default:
                Complain(key, $"“{key}”要写成列表", $"“{key}” must be a list");
                return [];
        }
    }

    private YamlNode? Find(string key)
    {
        _asked.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }

    private T Missing<T>(string key, T instead)
    {
        Complain(Line, $"缺少“{key}”，请补上", $"“{key}” is missing; add it");
        return instead;
    }
}
