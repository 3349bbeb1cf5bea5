namespace SSBms.Sample;

public static class Ring
{
    public static int Slot(int index, int capacity)
    {
        return index % capacity; // found
    }

    public static int Half(int index, int sign)
    {
        return sign < 0 ? index / sign : index; // found
    }

    public static int Turned(int index)
    {
        return index / -1; // found
    }
}
