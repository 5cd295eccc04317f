using System.IO.Compression;

namespace CrmBot.Domain.Workbooks;

/// <summary>An import file that passed every limit. Its sheets can be read until it is disposed.</summary>
public sealed class Workbook : IDisposable
{
    private readonly ZipArchive package;

    internal Workbook(ZipArchive package, IReadOnlyList<Sheet> sheets) => (this.package, Sheets) = (package, sheets);

    public IReadOnlyList<Sheet> Sheets { get; }

    public void Dispose() => package.Dispose();
}
