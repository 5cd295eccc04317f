using System.IO.Compression;
using System.Xml;

namespace CrmBot.Domain.Workbooks;

/// <summary>Unpacks everything once, counting, before anything is believed: sizes that a zip states about itself may lie.</summary>
internal static class PackageGuard
{
    /// <summary>Null when the package is safe to read. Broken XML and broken packing are thrown, the caller names them.</summary>
    public static Refusal? Check(ZipArchive package, long packedBytes)
    {
        var tooLarge = new WorkbookUnpacksTooLarge(WorkbookLimits.UnpackedBytes);
        if (package.Entries.Count > WorkbookLimits.Parts)
            return tooLarge;
        var byRatio = Math.Max(WorkbookLimits.RatioCountsFromBytes, packedBytes * WorkbookLimits.UnpackedToPacked);
        var left = Math.Min(WorkbookLimits.UnpackedBytes, byRatio);
        foreach (var part in package.Entries)
        {
            using var content = new CountedStream(part.Open(), left);
            try
            {
                if (!(PackageXml.IsXml(part) ? IsReadableXml(content) : IsReadable(content)))
                    return new WorkbookDamaged();
            }
            catch (InvalidDataException) when (content.IsExhausted)
            {
                return tooLarge;
            }
            catch (XmlException) when (content.HasSeenDocumentType)
            {
                return new WorkbookReachesOutside();
            }

            left -= content.Count;
        }

        return null;
    }

    private static bool IsReadable(CountedStream content)
    {
        content.CopyTo(Stream.Null);
        return true;
    }

    private static bool IsReadableXml(CountedStream content)
    {
        using var reader = PackageXml.Open(content);
        while (reader.Read())
        {
            if (reader.Depth > WorkbookLimits.XmlDepth)
                return false;
        }

        return true;
    }
}
