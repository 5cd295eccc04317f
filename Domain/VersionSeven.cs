using System.Buffers.Binary;

namespace CrmBot.Domain;

internal static class VersionSeven
{
    private static readonly long LastMillisecond = (long)(DateTime.MaxValue - DateTime.UnixEpoch).TotalMilliseconds;

    /// <summary>
    /// When the id was made, UTC, to the millisecond: a version 7 id begins with it. Of an id that came from outside it may be
    /// any moment.
    /// </summary>
    public static DateTime MadeUtc(this Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return DateTime.UnixEpoch.AddMilliseconds(Math.Min(BinaryPrimitives.ReadInt64BigEndian(bytes) >>> 16, LastMillisecond));
    }
}
