namespace SSBms.Sample;

public static class Bytes
{
    public static int First(byte[] buffer)
    {
        var copy = new byte[4];
        copy[0] = buffer[0];
        return copy[0];
    }
}
