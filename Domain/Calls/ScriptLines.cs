using CrmBot.Domain.DataFiles;

namespace CrmBot.Domain.Calls;

/// <summary>Reads the texts of a script, checks their lengths and blanks, and remembers which blanks are used.</summary>
internal sealed class ScriptLines(IReadOnlySet<string> needs)
{
    private static readonly Dictionary<string, string> ZhSamples = Samples(Language.Chinese);
    private static readonly Dictionary<string, string> EnSamples = Samples(Language.English);

    private readonly HashSet<string> _used = [];

    public IReadOnlySet<string> Used => _used;

    /// <param name="known">Blanks which have a value whenever the line is said, besides the script's needs; null when the line is hidden without.</param>
    public TwoTexts Read(DataFileSection parent, string key, ScriptLineLimit limit, IReadOnlyCollection<string>? known)
    {
        if (parent.Section(key) is not { } section)
        {
            return default;
        }

        var texts = Own(section, limit, known);
        section.Finish();
        return texts;
    }

    /// <summary>The texts which stand in a section among other keys.</summary>
    public TwoTexts Own(DataFileSection section, ScriptLineLimit limit, IReadOnlyCollection<string>? known)
    {
        var texts = section.OwnTexts();
        CheckBlanks(section, texts, known);
        if (Filled(texts, Language.Chinese, ZhSamples) is { } zh && !limit.FitsChinese(zh))
        {
            section.Complain("zh", $"太长：填好后 {zh.Length} 个字，最多 {limit.ZhCharacters} 个", $"the Chinese text is too long: {zh.Length} characters when filled, at most {limit.ZhCharacters}");
        }

        if (Filled(texts, Language.English, EnSamples) is { } en && !limit.FitsEnglish(en))
        {
            var most = limit.EnCharacters is { } letters ? $"{limit.EnWords} words and {letters} letters" : $"{limit.EnWords} words";
            section.Complain("en", $"英文太长，最多 {limit.EnWords} 个词", $"the English text is too long when filled: “{en}”; at most {most}");
        }

        return texts;
    }

    private static string? Filled(TwoTexts texts, Language language, Dictionary<string, string> samples)
        => ScriptText.Fill(texts, language, samples);

    private void CheckBlanks(DataFileSection section, TwoTexts texts, IReadOnlyCollection<string>? known)
    {
        foreach (var (key, text) in new[] { ("zh", texts.Zh), ("en", texts.En) })
        {
            foreach (var blank in ScriptText.PlaceholdersIn(text))
            {
                _used.Add(blank);
                CheckBlank(section, key, blank, known);
            }
        }
    }

    private void CheckBlank(DataFileSection section, string key, string blank, IReadOnlyCollection<string>? known)
    {
        if (!ScriptPlaceholders.All.TryGetValue(blank, out var placeholder))
        {
            var all = string.Join(", ", ScriptPlaceholders.All.Keys);
            section.Complain(key, $"没有“{{{blank}}}”这个空；可以用：{all}", $"“{{{blank}}}” is no placeholder; use one of: {all}");
        }
        else if (placeholder.NeedsValue && known?.Contains(blank) == false && !needs.Contains(blank))
        {
            section.Complain(
                key,
                $"“{{{blank}}}”可能没有值：写进 needs，或者给这一步加 only_if",
                $"“{{{blank}}}” may have no value: add it to needs, or to the step's only_if");
        }
    }

    private static Dictionary<string, string> Samples(Language language)
        => ScriptPlaceholders.All.ToDictionary(entry => entry.Key, entry => entry.Value.Sample.In(language));
}
