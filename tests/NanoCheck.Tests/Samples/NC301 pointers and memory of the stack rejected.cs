namespace SSBms.Sample;

public static class Bytes
{
    public static unsafe int First(byte[] buffer) // found
    {
        fixed (byte* first = buffer)
        {
            byte* copy = stackalloc byte[4];
            copy[0] = *first;
            return copy[0];
        }
    }
}
