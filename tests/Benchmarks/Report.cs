using System.Globalization;

namespace CrmBot.Benchmarks;

/// <summary>One line a figure: what, how much, what it may be at most or must be at least.</summary>
internal sealed class Report
{
    private readonly List<(string What, string Value, string Target, bool IsMet)> lines = [];

    private readonly List<string> rows = [];

    public bool IsWithinTargets => lines.TrueForAll(l => l.IsMet);

    public void AtMost(string what, double value, double target, string unit) =>
        lines.Add((what, Text(value, unit), $"<= {Text(target, unit)}", value <= target));

    public void AtLeast(string what, double value, double target, string unit) =>
        lines.Add((what, Text(value, unit), $">= {Text(target, unit)}", value >= target));

    public void Note(string what, double value, string unit) => lines.Add((what, Text(value, unit), "", true));

    public void Row(string what, IReadOnlyList<(string Unit, double Value)> values) =>
        rows.Add($"{what,-26}{string.Concat(values.Select(v => $"{v.Value.ToString("0.##", CultureInfo.InvariantCulture),10} {v.Unit,-7}"))}");

    public void Print()
    {
        Console.WriteLine();
        foreach (var row in rows)
            Console.WriteLine(row);
        foreach (var (what, value, target, isMet) in lines)
            Console.WriteLine($"{what,-62} {value,14}  {target,-16} {(target.Length == 0 ? "" : isMet ? "ok" : "MISSED")}");
    }

    private static string Text(double value, string unit) => $"{value.ToString("0.###", CultureInfo.InvariantCulture)} {unit}";
}
