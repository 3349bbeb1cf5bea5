namespace SSBms.Runtime;

public class ControlCycle
{
    private int _cycles;

    public void Run()
    {
        _cycles++;
    }
}
