using System.Globalization;

namespace CrmBot.Domain.Workbooks;

/// <summary>
/// Reads cells by FORMS.md's rules 3, 4, 5 and 7. An empty cell is empty, never a problem; ask Required for that.
/// A formula counts as the result which the file kept.
/// </summary>
public static partial class CellParser
{
    private static readonly string[] YesWords = ["是", "有", "对", "真", "yes", "y", "true", "1"];
    private static readonly string[] NoWords = ["否", "无", "没有", "不", "假", "no", "n", "false", "0"];
    private static readonly string[] CountWords = ["分", "人", "名", "个", "家", "台", "套", "件", "次", "天"];

    public static CellReading<string> Text(Cell cell) => cell switch
    {
        { IsEmpty: true } => default,
        { Kind: CellKind.Error } => CellProblem.In(cell, CellFault.ExcelError),
        _ => cell.Text.Trim(),
    };

    /// <summary>A person whom the source hides behind "*": imported as nobody, with one warning a column (FORMS.md rule 5).</summary>
    public static bool IsMaskedPerson(Cell cell) => cell.Text.Trim() is { Length: > 0 } text && text.All(letter => letter is '*' or '＊' or '＃' or '#');

    /// <param name="words">By word in either language; compared as headers are.</param>
    public static CellReading<T> Choice<T>(Cell cell, IReadOnlyDictionary<string, T> words)
    {
        if (cell.IsEmpty)
            return default;
        var found = HeaderText.Normalise(cell.Text);
        foreach (var (word, value) in words)
        {
            if (HeaderText.Normalise(word) == found)
                return value;
        }

        return CellProblem.In(cell, CellFault.NotAChoice, [.. words.Keys]);
    }

    public static CellReading<bool> YesNo(Cell cell)
    {
        if (cell.IsEmpty)
            return default;
        var word = cell.Text.Trim() switch { "√" or "✓" or "✔" => "yes", "×" or "✗" or "✘" => "no", var other => HeaderText.Normalise(other) };
        if (YesWords.Contains(word))
            return true;
        return NoWords.Contains(word) ? false : CellProblem.In(cell, CellFault.NotYesOrNo, "是", "否", "yes", "no");
    }

    /// <summary>Both ends are allowed. A counted unit such as 8分 or 50人 may follow.</summary>
    public static CellReading<int> Whole(Cell cell, int least = int.MinValue, int most = int.MaxValue)
    {
        if (cell.IsEmpty)
            return default;
        var text = NumberText(cell.Text);
        if (CountWords.FirstOrDefault(word => text.EndsWith(word, StringComparison.Ordinal)) is { } unit)
            text = text[..^unit.Length];
        if (!TryNumber(text, out var number) || number != decimal.Truncate(number) || cell.Kind is CellKind.Date or CellKind.Error)
            return CellProblem.In(cell, CellFault.NotAWholeNumber, Math.Max(least, 1).ToString(CultureInfo.InvariantCulture));
        if (number < least || number > most)
            return CellProblem.In(cell, CellFault.OutOfRange, $"{least}–{most}");
        return (int)number;
    }

    /// <summary>Half width, without spaces and thousands separators.</summary>
    private static string NumberText(string text)
    {
        var plain = text.Any(char.IsSurrogate) ? text : text.Normalize(System.Text.NormalizationForm.FormKC);
        return string.Concat(plain.Where(letter => !char.IsWhiteSpace(letter) && letter != ',')).Replace('−', '-');
    }

    private static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number);
}
