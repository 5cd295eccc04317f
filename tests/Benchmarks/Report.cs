using System.Globalization;

namespace CrmBot.Benchmarks;

/// <summary>One line a figure: what, how much, what it may be at most or must be at least.</summary>
internal sealed class Report
{
    private readonly List<(string What, string Value, string Target, bool IsMet)> lines = [];

    public bool IsWithinTargets => lines.TrueForAll(l => l.IsMet);

    public void AtMost(string what, double value, double target, string unit) =>
        lines.Add((what, Text(value, unit), $"<= {Text(target, unit)}", value <= target));

    public void AtLeast(string what, double value, double target, string unit) =>
        lines.Add((what, Text(value, unit), $">= {Text(target, unit)}", value >= target));

    public void Note(string what, double value, string unit) => lines.Add((what, Text(value, unit), "", true));

    public void Print()
    {
        Console.WriteLine();
        foreach (var (what, value, target, isMet) in lines)
            Console.WriteLine($"{what,-62} {value,14}  {target,-16} {(target.Length == 0 ? "" : isMet ? "ok" : "MISSED")}");
    }

    private static string Text(double value, string unit) => $"{value.ToString("0.###", CultureInfo.InvariantCulture)} {unit}";
}
