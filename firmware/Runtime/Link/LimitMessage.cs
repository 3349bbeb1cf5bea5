using SSBms.Control;

namespace SSBms.Runtime;

/// <summary>One row of what is guarded now: a diagnosis, what it watches, and both numbers at the present temperature and pressure.</summary>
public sealed class LimitMessage
{
    private const int CodeOffset = 0;
    private const int WatchedOffset = 1;
    private const int FlagsOffset = 2;
    private const int ValueOffset = 3;
    private const int BoundOffset = 11;
    private const int Size = 19;

    private const int Upper = 1;
    private const int Trip = 2;
    private const int ValueKnown = 4;
    private const int BoundKnown = 8;
    private const int YesOrNo = 16;

    /// <summary>The diagnosis.</summary>
    public DiagnosisCode Code { get; private set; }

    /// <summary>The quantity that is watched.</summary>
    public Quantity Watched { get; private set; }

    /// <summary>True when it must not rise above the bound, false when it must not fall below.</summary>
    public bool UpperBound { get; private set; }

    /// <summary>True when the contactor opens, false when it is a warning.</summary>
    public bool Trips { get; private set; }

    /// <summary>True when the quantity is either so or not.</summary>
    public bool IsYesOrNo { get; private set; }

    /// <summary>True when <see cref="Value"/> is known now.</summary>
    public bool IsValueKnown { get; private set; }

    /// <summary>True when <see cref="Bound"/> is known now.</summary>
    public bool IsBoundKnown { get; private set; }

    /// <summary>The quantity, in its unit.</summary>
    public double Value { get; private set; }

    /// <summary>The bound, in the same unit.</summary>
    public double Bound { get; private set; }

    /// <summary>Writes the content of a frame.</summary>
    /// <param name="row">The row.</param>
    /// <param name="quantities">What is known now.</param>
    /// <param name="buffer">Where to.</param>
    /// <param name="start">First byte.</param>
    /// <returns>How many bytes.</returns>
    public static int Write(Diagnosis row, Quantities quantities, byte[] buffer, int start)
    {
        int flags = row.UpperBound ? Upper : 0;
        flags |= row.Response == Response.Trip ? Trip : 0;
        flags |= quantities.IsKnown(row.Watched) ? ValueKnown : 0;
        flags |= quantities.IsKnown(row.Bound) ? BoundKnown : 0;
        flags |= row.Bound == Quantity.Half ? YesOrNo : 0;
        buffer[start + CodeOffset] = (byte)row.Code;
        buffer[start + WatchedOffset] = (byte)row.Watched;
        buffer[start + FlagsOffset] = (byte)flags;
        RecordBytes.PutDouble(buffer, start + ValueOffset, quantities.Get(row.Watched));
        RecordBytes.PutDouble(buffer, start + BoundOffset, quantities.Get(row.Bound));
        return Size;
    }

    /// <summary>Reads the content of a frame.</summary>
    /// <param name="buffer">Where it is.</param>
    /// <param name="start">First byte.</param>
    /// <param name="count">How many bytes.</param>
    /// <returns>False when it is too short.</returns>
    public bool Read(byte[] buffer, int start, int count)
    {
        if (count < Size)
        {
            return false;
        }

        int flags = buffer[start + FlagsOffset];
        Code = (DiagnosisCode)buffer[start + CodeOffset];
        Watched = (Quantity)buffer[start + WatchedOffset];
        UpperBound = (flags & Upper) != 0;
        Trips = (flags & Trip) != 0;
        IsYesOrNo = (flags & YesOrNo) != 0;
        IsValueKnown = (flags & ValueKnown) != 0;
        IsBoundKnown = (flags & BoundKnown) != 0;
        Value = RecordBytes.GetDouble(buffer, start + ValueOffset);
        Bound = RecordBytes.GetDouble(buffer, start + BoundOffset);
        return true;
    }
}
