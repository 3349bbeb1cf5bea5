namespace SSBms.Sample;

public class Coil
{
    private bool _on = true;

    ~Coil()
    {
        _on = false; // found
    }

    public bool On => _on;
}
