namespace SSBms.Sample;

public class Ring<T> // found
{
    private T? _last; // found

    public void Keep(T item)
    {
        _last = item; // found
    }
}
