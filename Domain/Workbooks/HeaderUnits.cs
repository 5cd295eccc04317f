namespace CrmBot.Domain.Workbooks;

public static class HeaderUnits
{
    // The longer words first: 万元 ends in 元 as well. All normalised as HeaderText does it.
    private static readonly (string Word, HeaderUnit Unit)[] Words =
    [
        ("亿元", HeaderUnit.HundredMillionYuan), ("万元", HeaderUnit.TenThousandYuan), ("万", HeaderUnit.TenThousandYuan),
        ("10kcny", HeaderUnit.TenThousandYuan), ("10krmb", HeaderUnit.TenThousandYuan), ("10000cny", HeaderUnit.TenThousandYuan),
        ("人民币元", HeaderUnit.Yuan), ("人民币", HeaderUnit.Yuan), ("元", HeaderUnit.Yuan), ("cny", HeaderUnit.Yuan), ("rmb", HeaderUnit.Yuan), ("yuan", HeaderUnit.Yuan),
    ];

    private static readonly string[] OtherCurrencies = ["美元", "欧元", "日元", "港元", "港币", "英镑", "usd", "eur", "jpy", "hkd", "gbp"];

    /// <summary>True when the header counts in another currency; such a column is no amount of ours.</summary>
    public static bool IsForeign(string header) =>
        OtherCurrencies.Any(word => HeaderText.Normalise(header).EndsWith(word, StringComparison.Ordinal));

    public static long InYuan(this HeaderUnit unit) => unit switch
    {
        HeaderUnit.TenThousandYuan => 10_000,
        HeaderUnit.HundredMillionYuan => 100_000_000,
        _ => 1,
    };

    /// <summary>Splits a header in the name to compare and the unit: "年交易额（万元）" gives "年交易额" and ten thousand yuan.</summary>
    public static (string Name, HeaderUnit Unit) Split(string header)
    {
        var name = HeaderText.Normalise(header);
        foreach (var (word, unit) in Words)
        {
            if (name.Length > word.Length && name.EndsWith(word, StringComparison.Ordinal))
                return (name[..^word.Length], unit);
        }

        return (name, HeaderUnit.None);
    }
}
