namespace CrmBot.Domain.Workbooks;

/// <summary>What an import file may be at most; each limit itself is still allowed.</summary>
public static class WorkbookLimits
{
    public const long FileBytes = 10 * 1024 * 1024;

    public const long UnpackedBytes = 100 * 1024 * 1024;

    /// <summary>Unpacked to packed size. Sheets of many equal rows stay below 100; bombs reach 1,000.</summary>
    public const int UnpackedToPacked = 200;

    /// <summary>Below this the ratio is no danger, and small files of few words do pack very well.</summary>
    public const long RatioCountsFromBytes = 5 * 1024 * 1024;

    public const int Parts = 2_000;

    /// <summary>Rows with anything in them, the header row included.</summary>
    public const int RowsPerSheet = 60_000;

    public const int Columns = 100;

    public const int CellCharacters = 4_000;

    /// <summary>Nesting of the XML inside; real workbooks stay below 40.</summary>
    public const int XmlDepth = 100;
}
