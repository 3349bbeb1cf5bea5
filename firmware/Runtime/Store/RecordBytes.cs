using System;
using SSBms.Control;

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

    /// <summary>Reads a double from eight bytes that only this firmware writes.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="offset">First byte.</param>
    /// <returns>A finite number; 0 where none stands there.</returns>
    public static double GetDouble(byte[] buffer, int offset)
    {
        return TryGetDouble(buffer, offset, out double value) ? value : 0.0;
    }

    /// <summary>Reads a double from eight bytes that may come from anywhere.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="value">A finite number; 0 where none stands there.</param>
    /// <returns>False where NaN or infinity stands there.</returns>
    public static bool TryGetDouble(byte[] buffer, int offset, out double value)
    {
        return Scalar.TryFromBits(Get(buffer, offset, 8), out value);
    }
}
