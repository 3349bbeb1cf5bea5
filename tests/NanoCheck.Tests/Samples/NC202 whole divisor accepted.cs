namespace SSBms.Sample;

public static class Ring
{
    public static int Slot(int index, int capacity)
    {
        return capacity > 0 ? index % capacity : 0;
    }

    public static int Half(int index)
    {
        return index / 2;
    }
}
