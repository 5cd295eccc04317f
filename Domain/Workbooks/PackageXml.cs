using System.IO.Compression;
using System.Xml;

namespace CrmBot.Domain.Workbooks;

/// <summary>
/// Reads parts of the package with nothing switched on that could reach outside or grow.
/// Not through the OpenXML SDK: it builds trees in memory and fails on hyperlinks which people mistype,
/// while an import needs four kinds of parts, forward only.
/// </summary>
internal static class PackageXml
{
    public static bool IsXml(ZipArchiveEntry part) =>
        part.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || part.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    public static XmlReader Open(Stream part) => XmlReader.Create(part, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = false,
        MaxCharactersFromEntities = 1,
        CloseInput = true,
    });

    /// <summary>Null when there is no such part; names are compared as Windows would.</summary>
    public static XmlReader? Open(ZipArchive package, string name) =>
        Find(package, name) is { } part ? Open(part.Open()) : null;

    public static ZipArchiveEntry? Find(ZipArchive package, string name) =>
        package.Entries.FirstOrDefault(part => part.FullName.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Steps to the next element of that local name, in any of the two namespaces which workbooks use.</summary>
    public static bool ReadToElement(this XmlReader reader, string name)
    {
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == name)
                return true;
        }

        return false;
    }
}
