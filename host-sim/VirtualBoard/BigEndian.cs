namespace SSBms.VirtualBoard;

/// <summary>Words in a register file of bytes, most significant byte first.</summary>
internal static class BigEndian
{
    /// <summary>Reads an unsigned word.</summary>
    public static long Get(byte[] file, int offset, int bytes)
    {
        long value = 0;
        for (int i = 0; i < bytes; i++)
        {
            value = (value << 8) | file[offset + i];
        }

        return value;
    }

    /// <summary>Reads a two's-complement word.</summary>
    public static long GetSigned(byte[] file, int offset, int bytes)
    {
        int unused = 64 - 8 * bytes;
        return Get(file, offset, bytes) << unused >> unused;
    }

    /// <summary>Writes a word; bits beyond its width are dropped.</summary>
    public static void Put(byte[] file, int offset, int bytes, long value)
    {
        for (int i = bytes - 1; i >= 0; i--)
        {
            file[offset + i] = (byte)value;
            value >>= 8;
        }
    }
}
