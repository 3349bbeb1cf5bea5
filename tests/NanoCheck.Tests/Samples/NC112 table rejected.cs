namespace SSBms.Sample;

public static class Crc
{
    private static readonly ushort[] s_table = { 0, 1, 2, 3 }; // found

    public static ushort[] Table => s_table;
}
