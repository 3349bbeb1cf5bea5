namespace SSBms.Runtime;

/// <summary>CRC-16/CCITT-FALSE (polynomial 1021, start FFFF), four bits at a time.</summary>
public static class Crc16
{
    private static readonly ushort[] s_table =
    {
        0x0000,
        0x1021,
        0x2042,
        0x3063,
        0x4084,
        0x50A5,
        0x60C6,
        0x70E7,
        0x8108,
        0x9129,
        0xA14A,
        0xB16B,
        0xC18C,
        0xD1AD,
        0xE1CE,
        0xF1EF,
    };

    /// <summary>The checksum of the first bytes of a buffer.</summary>
    /// <param name="buffer">The bytes.</param>
    /// <param name="count">How many of them.</param>
    public static int Compute(byte[] buffer, int count)
    {
        ushort[] table = s_table;
        int crc = 0xFFFF;
        for (int i = 0; i < count; i++)
        {
            int value = buffer[i];
            crc = ((crc << 4) & 0xFFFF) ^ table[(crc >> 12) ^ (value >> 4)];
            crc = ((crc << 4) & 0xFFFF) ^ table[(crc >> 12) ^ (value & 0x0F)];
        }

        return crc;
    }
}
