namespace SSBms.Sample;

public class Ring
{
    private object? _last;

    public void Keep(object item)
    {
        _last = item;
    }
}
