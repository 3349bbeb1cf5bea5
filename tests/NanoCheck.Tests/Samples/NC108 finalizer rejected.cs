namespace SSBms.Sample;

public class Coil // found
{
    private bool _on = true;

    ~Coil()
    {
        _on = false;
    }

    public bool On => _on;
}
