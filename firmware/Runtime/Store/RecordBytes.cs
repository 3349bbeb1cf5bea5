using System;

namespace SSBms.Runtime;

/// <summary>Little-endian numbers in a byte buffer, without allocation.</summary>
public static class RecordBytes
{
    /// <summary>Writes an integer.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="bytes">Width, 1 to 8.</param>
    /// <param name="value">The number; bits beyond the width are dropped.</param>
    public static void Put(byte[] buffer, int offset, int bytes, long value)
    {
        for (int i = 0; i < bytes; i++)
        {
            buffer[offset + i] = (byte)value;
            value >>= 8;
        }
    }

    /// <summary>Reads an unsigned integer; eight bytes give a signed one.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="bytes">Width, 1 to 8.</param>
    public static long Get(byte[] buffer, int offset, int bytes)
    {
        long value = 0;
        for (int i = bytes - 1; i >= 0; i--)
        {
            value = (value << 8) | buffer[offset + i];
        }

        return value;
    }

    /// <summary>Writes a double in eight bytes.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="value">The number.</param>
    public static void PutDouble(byte[] buffer, int offset, double value)
    {
        Put(buffer, offset, 8, BitConverter.DoubleToInt64Bits(value));
    }

    /// <summary>Reads a double from eight bytes.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="offset">First byte.</param>
    public static double GetDouble(byte[] buffer, int offset)
    {
        return BitConverter.Int64BitsToDouble(Get(buffer, offset, 8));
    }
}
