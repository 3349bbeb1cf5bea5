namespace SSBms.Sample;

public class Flag
{
    private volatile bool _set;

    public void Set()
    {
        _set = true; // found
    }

    public bool IsSet => _set;
}
