namespace SSBms.Sample;

public class Counter
{
    private const int First = 1;

    private int _count = First;

    public int Next()
    {
        return ++_count;
    }
}
