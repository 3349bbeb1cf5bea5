namespace SSBms.Runtime;

/// <summary>CRC-32 (reflected polynomial EDB88320, as in zlib and Ethernet), four bits at a time.</summary>
public static class Crc32
{
    private static readonly uint[] s_table =
    {
        0x00000000,
        0x1DB71064,
        0x3B6E20C8,
        0x26D930AC,
        0x76DC4190,
        0x6B6B51F4,
        0x4DB26158,
        0x5005713C,
        0xEDB88320,
        0xF00F9344,
        0xD6D6A3E8,
        0xCB61B38C,
        0x9B64C2B0,
        0x86D3D2D4,
        0xA00AE278,
        0xBDBDF21C,
    };

    /// <summary>The checksum of the first bytes of a buffer.</summary>
    /// <param name="buffer">The bytes.</param>
    /// <param name="count">How many of them.</param>
    public static uint Compute(byte[] buffer, int count)
    {
        uint[] table = s_table;
        uint crc = 0xFFFFFFFF;
        for (int i = 0; i < count; i++)
        {
            crc ^= buffer[i];
            crc = (crc >> 4) ^ table[crc & 0x0F];
            crc = (crc >> 4) ^ table[crc & 0x0F];
        }

        return ~crc;
    }
}
