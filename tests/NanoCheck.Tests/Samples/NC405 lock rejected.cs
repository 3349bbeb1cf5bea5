namespace SSBms.Runtime;

public class ControlCycle
{
    private readonly object _gate = new object();
    private int _cycles;

    public void Run()
    {
        lock (_gate) // found
        {
            _cycles++;
        } // found
    }
}
