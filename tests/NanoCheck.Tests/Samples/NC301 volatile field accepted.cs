namespace SSBms.Sample;

public class Flag
{
    private bool _set;

    public void Set()
    {
        _set = true;
    }

    public bool IsSet => _set;
}
