namespace SSBms.Runtime;

/// <summary>CRC-16/CCITT-FALSE (polynomial 1021, start FFFF), a byte at a time: the polynomial has so few terms that no table is needed.</summary>
public static class Crc16
{
    /// <summary>The checksum of the first bytes of a buffer.</summary>
    /// <param name="buffer">The bytes.</param>
    /// <param name="count">How many of them.</param>
    public static int Compute(byte[] buffer, int count)
    {
        int crc = 0xFFFF;
        for (int i = 0; i < count; i++)
        {
            int x = (crc >> 8) ^ buffer[i];
            x ^= x >> 4;
            crc = ((crc << 8) ^ (x << 12) ^ (x << 5) ^ x) & 0xFFFF;
        }

        return crc;
    }
}
