namespace SSBms.Sample;

public class Coil
{
    private bool _on = true;

    public void Release()
    {
        _on = false;
    }

    public bool On => _on;
}
