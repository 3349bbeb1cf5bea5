using SSBms.Control;

namespace SSBms.Runtime;

/// <summary>A part of a stored trip, as memory and link hold it: what tripped, or some of the quantities that were known then.</summary>
public sealed class TripPart
{
    /// <summary>Its bytes.</summary>
    public const int Size = 64;

    /// <summary>Quantities in a part.</summary>
    public const int Values = 7;

    private const int NumberBytes = 4;
    private const int AtOffset = 4;
    private const int LatchOffset = 12;
    private const int ValueOffset = 20;
    private const int BoundOffset = 28;
    private const int CodeOffset = 36;
    private const int CountOffset = 37;
    private const int ProfileOffset = 38;
    private const int KnownOffset = 4;
    private const int FirstOffset = 5;
    private const int CrcOffset = 62;

    /// <summary>The bytes.</summary>
    public byte[] Bytes { get; } = new byte[Size];

    /// <summary>True when the checksum is right.</summary>
    public bool IsWhole => Number > 0 && RecordBytes.Get(Bytes, CrcOffset, 2) == Crc16.Compute(Bytes, CrcOffset);

    /// <summary>Number of the trip, from 1.</summary>
    public long Number => RecordBytes.Get(Bytes, 0, NumberBytes);

    /// <summary>Of a head: when, ms of the clock of that run.</summary>
    public long At => RecordBytes.Get(Bytes, AtOffset, 8);

    /// <summary>Of a head: number that the latch had for it.</summary>
    public long Latch => RecordBytes.Get(Bytes, LatchOffset, 8);

    /// <summary>Of a head: what crossed its bound.</summary>
    public double Value => RecordBytes.GetDouble(Bytes, ValueOffset);

    /// <summary>Of a head: the bound.</summary>
    public double Bound => RecordBytes.GetDouble(Bytes, BoundOffset);

    /// <summary>Of a head: the diagnosis.</summary>
    public DiagnosisCode Code => (DiagnosisCode)Bytes[CodeOffset];

    /// <summary>Of a head: how many quantities the firmware had that stored it; by another count their numbers mean others.</summary>
    public int Quantities => Bytes[CountOffset];

    /// <summary>Of a head: hash of the profile it was guarded by; 0 when that is not known.</summary>
    public uint Profile => (uint)RecordBytes.Get(Bytes, ProfileOffset, 4);

    /// <summary>Of quantities: true when one was known.</summary>
    /// <param name="index">0 to <see cref="Values"/> − 1.</param>
    public bool IsKnown(int index)
    {
        return (Bytes[KnownOffset] & (1 << index)) != 0;
    }

    /// <summary>Of quantities: one of them, in its unit; 0 when it was not known.</summary>
    /// <param name="index">0 to <see cref="Values"/> − 1.</param>
    public double Get(int index)
    {
        return RecordBytes.GetDouble(Bytes, FirstOffset + 8 * index);
    }

    /// <summary>Makes it a head.</summary>
    /// <param name="number">Number of the trip.</param>
    /// <param name="code">Diagnosis code.</param>
    /// <param name="at">When, ms.</param>
    /// <param name="value">What crossed.</param>
    /// <param name="bound">Which bound.</param>
    /// <param name="profile">Hash of the profile; 0 when it is not known.</param>
    /// <param name="latch">Number that the latch has for it.</param>
    public void PutHead(long number, int code, long at, double value, double bound, uint profile, long latch)
    {
        RecordBytes.Put(Bytes, AtOffset, 8, at);
        RecordBytes.Put(Bytes, LatchOffset, 8, latch);
        RecordBytes.PutDouble(Bytes, ValueOffset, value);
        RecordBytes.PutDouble(Bytes, BoundOffset, bound);
        RecordBytes.Put(Bytes, CodeOffset, 1, code);
        RecordBytes.Put(Bytes, CountOffset, 1, (int)Quantity.Count);
        RecordBytes.Put(Bytes, ProfileOffset, 4, profile);
        Seal(number);
    }

    /// <summary>Makes it hold quantities.</summary>
    /// <param name="number">Number of the trip.</param>
    /// <param name="first">The first quantity; those that do not exist are not known.</param>
    /// <param name="trip">The trip.</param>
    public void PutValues(long number, int first, TripReport trip)
    {
        int known = 0;
        for (int i = 0; i < Values; i++)
        {
            bool has = first + i < (int)Quantity.Count && trip.IsKnown((Quantity)(first + i));
            known |= has ? 1 << i : 0;
            RecordBytes.PutDouble(Bytes, FirstOffset + 8 * i, has ? trip.Get((Quantity)(first + i)) : 0.0);
        }

        Bytes[KnownOffset] = (byte)known;
        Seal(number);
    }

    private void Seal(long number)
    {
        RecordBytes.Put(Bytes, 0, NumberBytes, number);
        RecordBytes.Put(Bytes, CrcOffset, 2, Crc16.Compute(Bytes, CrcOffset));
    }
}
