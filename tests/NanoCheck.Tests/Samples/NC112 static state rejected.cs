namespace SSBms.Sample;

public static class Counter
{
    private static int s_count; // found

    private static readonly int[] s_slots = { 1, 2 }; // found

    public static int Next(int slot)
    {
        s_slots[slot]++;
        return ++s_count;
    }
}
