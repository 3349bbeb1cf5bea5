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

    /// <summary>Writes letters, one byte each, and zeros behind them.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="bytes">Width; letters beyond it are dropped.</param>
    /// <param name="text">ASCII letters.</param>
    public static void PutText(byte[] buffer, int offset, int bytes, string text)
    {
        for (int i = 0; i < bytes; i++)
        {
            buffer[offset + i] = i < text.Length ? (byte)text[i] : (byte)0;
        }
    }

    /// <summary>Reads letters up to the first zero.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="bytes">Width.</param>
    public static string GetText(byte[] buffer, int offset, int bytes)
    {
        int letters = 0;
        while (letters < bytes && buffer[offset + letters] != 0)
        {
            letters++;
        }

        var text = new char[letters];
        for (int i = 0; i < letters; i++)
        {
            text[i] = (char)buffer[offset + i];
        }

        return new string(text);
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
