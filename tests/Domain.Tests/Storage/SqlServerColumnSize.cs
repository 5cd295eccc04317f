using System.Globalization;

namespace CrmBot.Domain.Tests.Storage;

/// <summary>How many bytes of a key a column may take, by its SQL Server type.</summary>
internal static class SqlServerColumnSize
{
    public static bool IsUnbounded(string type) =>
        type.EndsWith("(max)", StringComparison.Ordinal) || type is "text" or "ntext" or "image" or "xml" or "json";

    public static int Bytes(string type)
    {
        var open = type.IndexOf('(', StringComparison.Ordinal);
        var length = open < 0 ? 0 : Length(type[(open + 1)..].TrimEnd(')').Split(',')[0]);
        return (open < 0 ? type : type[..open]) switch
        {
            "nvarchar" or "nchar" => 2 * length,
            "varchar" or "char" or "varbinary" or "binary" => length,
            "uniqueidentifier" => 16,
            "decimal" or "numeric" => 17,
            "datetimeoffset" => 10,
            "bigint" or "datetime" or "datetime2" or "float" or "rowversion" => 8,
            "smallint" => 2,
            "bit" or "tinyint" => 1,
            _ => 4,
        };
    }

    private static int Length(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : 0;
}
