namespace SSBms.Runtime;

/// <summary>A part of a profile, to the board or from it: where it belongs, how long the whole is, and its bytes.</summary>
public sealed class ProfilePartMessage
{
    /// <summary>Most bytes of a profile in one part.</summary>
    public const int MostBytes = 160;

    private const int OffsetOffset = 0;
    private const int TotalOffset = 2;
    private const int BytesOffset = 4;

    /// <summary>First byte of the part in the profile.</summary>
    public int Offset { get; set; }

    /// <summary>Bytes of the whole profile.</summary>
    public int Total { get; set; }

    /// <summary>Bytes of the part.</summary>
    public int Count { get; set; }

    /// <summary>The bytes.</summary>
    public byte[] Bytes { get; } = new byte[MostBytes];

    /// <summary>Writes the content of a frame.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="start">First byte.</param>
    /// <returns>How many bytes.</returns>
    public int Write(byte[] buffer, int start)
    {
        RecordBytes.Put(buffer, start + OffsetOffset, 2, Offset);
        RecordBytes.Put(buffer, start + TotalOffset, 2, Total);
        for (int i = 0; i < Count; i++)
        {
            buffer[start + BytesOffset + i] = Bytes[i];
        }

        return BytesOffset + Count;
    }

    /// <summary>Reads the content of a frame.</summary>
    /// <param name="buffer">Where it is.</param>
    /// <param name="start">First byte.</param>
    /// <param name="count">How many bytes.</param>
    /// <returns>False when it holds no part of a profile.</returns>
    public bool Read(byte[] buffer, int start, int count)
    {
        if (count <= BytesOffset || count > BytesOffset + MostBytes)
        {
            return false;
        }

        Offset = (int)RecordBytes.Get(buffer, start + OffsetOffset, 2);
        Total = (int)RecordBytes.Get(buffer, start + TotalOffset, 2);
        Count = count - BytesOffset;
        for (int i = 0; i < Count; i++)
        {
            Bytes[i] = buffer[start + BytesOffset + i];
        }

        return Total <= Profile.MostBytes && Offset + Count <= Total;
    }
}
