using System.Buffers.Binary;

namespace CrmBot.Domain.Interactions;

public readonly record struct InteractionId(Guid Value) : IEntityId<InteractionId>
{
    public static InteractionId From(Guid value) => new(value);

    public static InteractionId New(DateTime nowUtc) => new(Guid.CreateVersion7(nowUtc));

    /// <summary>When <see cref="New"/> made it: its first six bytes are the milliseconds since 1970. Never later than <paramref name="nowUtc"/>.</summary>
    public DateTime MadeUtc(DateTime nowUtc)
    {
        Span<byte> bytes = stackalloc byte[16];
        Value.TryWriteBytes(bytes, bigEndian: true, out _);
        var sinceEpoch = TimeSpan.FromMilliseconds((double)(BinaryPrimitives.ReadUInt64BigEndian(bytes) >> 16));
        return sinceEpoch < nowUtc - DateTime.UnixEpoch ? DateTime.UnixEpoch + sinceEpoch : nowUtc;
    }
}
