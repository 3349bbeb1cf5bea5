namespace SSBms.Sample;

public static class Crc
{
    private static readonly ushort[] s_table = { 0, 1, 2, 3 };

    public static int Of(byte[] buffer)
    {
        ushort[] table = s_table;
        int crc = 0;
        for (int i = 0; i < buffer.Length; i++)
        {
            crc ^= table[buffer[i] & 3];
        }

        return crc;
    }
}
