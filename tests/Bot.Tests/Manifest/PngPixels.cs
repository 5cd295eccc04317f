using System.Buffers.Binary;
using System.IO.Compression;
using Xunit;

namespace CrmBot.Bot.Tests.Manifest;

/// <summary>Just enough of PNG to look at our own icons: 8 bit RGBA, not interlaced, rows without filter.</summary>
internal sealed class PngPixels
{
    private readonly byte[] _rows;

    public int Width { get; }

    public int Height { get; }

    private PngPixels(int width, int height, byte[] rows) => (Width, Height, _rows) = (width, height, rows);

    public IEnumerable<(byte Red, byte Green, byte Blue, byte Alpha)> All()
    {
        var stride = 1 + Width * 4;
        for (var y = 0; y < Height; y++)
            for (var x = y * stride + 1; x < (y + 1) * stride; x += 4)
                yield return (_rows[x], _rows[x + 1], _rows[x + 2], _rows[x + 3]);
    }

    public static PngPixels Read(byte[] file)
    {
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], file[..8]);
        Assert.Equal([8, 6, 0, 0, 0], file[24..29]);
        using var packed = new MemoryStream();
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            if (file.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8)) packed.Write(file, at + 8, length);
            at += length + 12;
        }

        packed.Position = 0;
        using var unpacked = new MemoryStream();
        new ZLibStream(packed, CompressionMode.Decompress).CopyTo(unpacked);
        var width = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16));
        var height = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20));
        var rows = unpacked.ToArray();
        for (var y = 0; y < height; y++) Assert.Equal(0, rows[y * (1 + width * 4)]);
        return new(width, height, rows);
    }
}
