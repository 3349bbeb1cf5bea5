namespace SSBms.Sample;

public static class Ring
{
    private const long Capacity = 8;

    public static long Slot(long index)
    {
        return index % Capacity;
    }

    public static int Half(int[] index)
    {
        return index.Length / 2;
    }
}
