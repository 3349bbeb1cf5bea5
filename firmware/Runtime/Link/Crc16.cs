namespace SSBms.Runtime;

/// <summary>CRC-16/CCITT-FALSE (polynomial 1021, start FFFF), two bytes at a time: the polynomial has so few terms that no table is needed.</summary>
public static class Crc16
{
    /// <summary>The checksum of the first bytes of a buffer.</summary>
    /// <param name="buffer">The bytes.</param>
    /// <param name="count">How many of them.</param>
    public static int Compute(byte[] buffer, int count)
    {
        int crc = 0xFFFF;
        for (int i = 1; i < count; i += 2)
        {
            int x = crc ^ (buffer[i - 1] << 8) ^ buffer[i];
            x ^= (x >> 4) ^ (x >> 8) ^ (x >> 11) ^ (x >> 12);
            crc = (x ^ (x << 5) ^ (x << 12)) & 0xFFFF;
        }

        if ((count & 1) != 0)
        {
            int x = (crc >> 8) ^ buffer[count - 1];
            x ^= x >> 4;
            crc = ((crc << 8) ^ (x << 12) ^ (x << 5) ^ x) & 0xFFFF;
        }

        return crc;
    }
}
