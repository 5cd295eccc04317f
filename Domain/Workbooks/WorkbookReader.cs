using System.IO.Compression;
using System.Xml;

namespace CrmBot.Domain.Workbooks;

/// <summary>
/// The one border where a stranger's .xlsx comes in (ARC-10). After it the workbook is within every limit,
/// well formed and free of anything that loads from elsewhere; macros and links are never looked at.
/// </summary>
public static class WorkbookReader
{
    private static ReadOnlySpan<byte> ZipSignature => "PK\u0003\u0004"u8;
    private static ReadOnlySpan<byte> OldOfficeSignature => [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Copies the stream, so it may be closed at once. Refuses with the records of WorkbookRefusals.cs.</summary>
    public static Outcome<Workbook> Open(Stream file)
    {
        var bytes = new MemoryStream();
        if (!CopyWithinLimit(file, bytes))
            return new WorkbookTooLarge(WorkbookLimits.FileBytes);
        if (RefusalByFirstBytes(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)) is { } refusal)
            return refusal;
        try
        {
            return OpenPackage(new ZipArchive(bytes, ZipArchiveMode.Read), bytes.Length);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException)
        {
            return new WorkbookDamaged();
        }
    }

    private static Outcome<Workbook> OpenPackage(ZipArchive package, long packedBytes)
    {
        if (PackageGuard.Check(package, packedBytes) is { } refusal)
            return refusal;
        if (WorkbookParts.Find(package) is not { } parts)
            return new NotAWorkbook();
        var values = new CellValues(SharedTexts.Read(package, parts.SharedTexts), CellStyles.Read(package, parts.Styles), parts.CountsFrom1904);
        var sheets = new List<Sheet>();
        foreach (var (name, part) in parts.Sheets)
        {
            var size = SheetXml.Measure(package, part);
            if (size.Rows > WorkbookLimits.RowsPerSheet)
                return new SheetHasTooManyRows(name, WorkbookLimits.RowsPerSheet);
            if (size.Columns > WorkbookLimits.Columns)
                return new SheetHasTooManyColumns(name, WorkbookLimits.Columns);
            sheets.Add(new Sheet(name, size.Rows, () => SheetXml.Rows(package, part, values)));
        }

        return new Workbook(package, sheets);
    }

    private static bool CopyWithinLimit(Stream from, MemoryStream to)
    {
        var block = new byte[81_920];
        int read;
        while ((read = from.Read(block)) > 0)
        {
            to.Write(block, 0, read);
            if (to.Length > WorkbookLimits.FileBytes)
                return false;
        }

        to.Position = 0;
        return true;
    }

    private static Refusal? RefusalByFirstBytes(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith(OldOfficeSignature))
            return new WorkbookOldOrLocked(IsLocked: file.IndexOf(System.Text.Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0);
        return file.StartsWith(ZipSignature) ? null : new NotAWorkbook();
    }
}
