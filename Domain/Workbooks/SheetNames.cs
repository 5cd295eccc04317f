namespace CrmBot.Domain.Workbooks;

internal static class SheetNames
{
    private const int Longest = 31;

    /// <summary>What Excel accepts: at most 31 letters and none of []:*?/\.</summary>
    public static string Fit(string name)
    {
        var fitting = string.Concat(name.Where(letter => !"[]:*?/\\".Contains(letter, StringComparison.Ordinal) && !char.IsControl(letter))).Trim('\'', ' ');
        return fitting.Length > Longest ? fitting[..Longest].TrimEnd() : fitting.Length == 0 ? "-" : fitting;
    }
}
