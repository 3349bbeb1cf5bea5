namespace SSBms.Runtime;

/// <summary>CRC-32 (reflected polynomial EDB88320, as in zlib and Ethernet).</summary>
public static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    /// <summary>The checksum of the first bytes of a buffer.</summary>
    /// <param name="buffer">The bytes.</param>
    /// <param name="count">How many of them.</param>
    public static uint Compute(byte[] buffer, int count)
    {
        uint crc = 0xFFFFFFFF;
        for (int i = 0; i < count; i++)
        {
            crc ^= buffer[i];
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ Polynomial : crc >> 1;
            }
        }

        return ~crc;
    }
}
