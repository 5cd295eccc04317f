namespace CrmBot.Domain.Workbooks;

/// <summary>"B7" is row 7, column 1: rows count from one as people see them, columns from zero as lists do.</summary>
internal static class CellAddress
{
    public static string Of(int row, int column)
    {
        var letters = "";
        for (var rest = column; rest >= 0; rest = rest / 26 - 1)
            letters = (char)('A' + rest % 26) + letters;
        return $"{letters}{row}";
    }

    /// <summary>-1 when the reference has no column letters or names a column Excel cannot have.</summary>
    public static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference)
        {
            if (!char.IsAsciiLetterUpper(letter))
                break;
            column = column * 26 + (letter - 'A' + 1);
            if (column > 16_384)
                return -1;
        }

        return column - 1;
    }
}
