using System.Buffers.Binary;

namespace CrmBot.Domain.Customers;

public readonly record struct ContactId(Guid Value) : IEntityId<ContactId>
{
    public static ContactId From(Guid value) => new(value);

    public static ContactId New(DateTime nowUtc) => new(Guid.CreateVersion7(nowUtc));

    /// <summary>When the contact was first stored, to the millisecond: a version 7 id begins with it.</summary>
    public DateTime MadeUtc
    {
        get
        {
            Span<byte> bytes = stackalloc byte[16];
            Value.TryWriteBytes(bytes, bigEndian: true, out _);
            return DateTime.UnixEpoch.AddMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes) >>> 16);
        }
    }
}
