namespace CrmBot.Domain.Workbooks;

public static partial class CellParser
{
    private const decimal FenPerYuan = 100;
    private const decimal LargestFen = 9_000_000_000_000_000; // 90 万亿元: what a double still holds to the fen

    // The longer words first.
    private static readonly (string Word, decimal Yuan)[] AmountWords =
        [("亿元", 100_000_000), ("万元", 10_000), ("亿", 100_000_000), ("万", 10_000), ("元", 1), ("cny", 1), ("rmb", 1)];

    private static readonly (string Sign, Comparison Meaning)[] ComparisonSigns =
    [
        (">=", Comparison.AtLeast), ("≥", Comparison.AtLeast), ("≧", Comparison.AtLeast), ("不低于", Comparison.AtLeast), ("atleast", Comparison.AtLeast),
        ("<=", Comparison.AtMost), ("≤", Comparison.AtMost), ("≦", Comparison.AtMost), ("不高于", Comparison.AtMost), ("不超过", Comparison.AtMost), ("atmost", Comparison.AtMost),
        (">", Comparison.MoreThan), ("<", Comparison.LessThan), ("=", Comparison.Exactly),
    ];

    /// <summary>An amount in fen. A unit in the cell ("120万") counts instead of the header's; fractions of a fen are rounded.</summary>
    public static CellReading<long> Fen(Cell cell, HeaderUnit unit)
    {
        if (cell.IsEmpty)
            return default;
        var text = NumberText(cell.Text).ToLowerInvariant().TrimStart('¥', '￥');
        decimal yuanEach = unit.InYuan();
        foreach (var (word, yuan) in AmountWords)
        {
            if (!text.EndsWith(word, StringComparison.Ordinal))
                continue;
            (text, yuanEach) = (text[..^word.Length], yuan);
            break;
        }

        if (cell.IsPercent || cell.Kind is CellKind.Date or CellKind.Error or CellKind.Boolean || !TryNumber(text, out var number))
            return CellProblem.In(cell, CellFault.NotMoney, "1200000", "1,200,000.50", "120万");
        if (Math.Abs(number) > LargestFen / FenPerYuan / yuanEach)
            return CellProblem.In(cell, CellFault.OutOfRange, "1200000");
        return (long)Math.Round(number * yuanEach * FenPerYuan, MidpointRounding.AwayFromZero);
    }

    /// <summary>Hundredths of a percent: 25 % is 2500. "25%", 25 and Excel's 0.25 all say so (rule 3); a plain 1 is 100 %.</summary>
    public static CellReading<int> BasisPoints(Cell cell)
    {
        if (cell.IsEmpty)
            return default;
        if (!TryPercent(cell, NumberText(cell.Text), out var percent) || Math.Abs(percent) > 1_000_000)
            return CellProblem.In(cell, CellFault.NotAPercentage, "25%", "-3.2%");
        return (int)Math.Round(percent * 100, MidpointRounding.AwayFromZero);
    }

    /// <summary>"≥95%", "&gt;= 50", "不低于 80%", or a bare number.</summary>
    public static CellReading<ComparedNumber> Compared(Cell cell)
    {
        if (cell.IsEmpty)
            return default;
        var text = NumberText(cell.Text).ToLowerInvariant();
        var (sign, meaning) = ComparisonSigns.FirstOrDefault(known => text.StartsWith(known.Sign, StringComparison.Ordinal));
        text = text[(sign ?? "").Length..];
        var isPercent = cell.IsPercent || text.EndsWith('%');
        if (cell.Kind is CellKind.Date or CellKind.Error || !TryNumber(text.TrimEnd('%'), out var number))
            return CellProblem.In(cell, CellFault.NotAComparison, "≥95%", "<3");
        return new ComparedNumber(meaning, cell.IsPercent ? number * 100 : number, isPercent);
    }

    private static bool TryPercent(Cell cell, string text, out decimal percent)
    {
        var isWritten = text.EndsWith('%');
        if (!TryNumber(text.TrimEnd('%'), out percent) || cell.Kind is CellKind.Date or CellKind.Error)
            return false;
        if (cell.IsPercent || (!isWritten && Math.Abs(percent) <= 1))
            percent *= 100;
        return true;
    }
}
