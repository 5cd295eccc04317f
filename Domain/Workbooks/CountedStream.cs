namespace CrmBot.Domain.Workbooks;

/// <summary>Passes at most so many bytes on, then ends the reading with an <see cref="InvalidDataException"/>.</summary>
internal sealed class CountedStream(Stream inner, long limit) : Stream
{
    public long Count { get; private set; }

    public bool IsExhausted { get; private set; }

    /// <summary>Seen in the first block; further down a document type would only be called damage.</summary>
    public bool HasSeenDocumentType { get; private set; }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => Count; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        if (Count == 0)
            HasSeenDocumentType = Holds(buffer[..read], "<!DOCTYPE"u8);
        Count += read;
        if (Count <= limit)
            return read;
        IsExhausted = true;
        throw new InvalidDataException();
    }

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    // UTF-16 parts hold a zero beside each letter; leaving zeros out makes both encodings look alike.
    private static bool Holds(ReadOnlySpan<byte> block, ReadOnlySpan<byte> word)
    {
        if (block.IndexOf((byte)0) < 0)
            return block.IndexOf(word) >= 0;
        return block.ToArray().Where(letter => letter != 0).ToArray().AsSpan().IndexOf(word) >= 0;
    }
}
