namespace SSBms.Sample;

public static class Bytes
{
    public static unsafe int First(byte[] buffer)
    {
        fixed (byte* first = buffer) // found
        {
            byte* copy = stackalloc byte[4]; // found
            copy[0] = *first;
            return copy[0];
        }
    }
}
