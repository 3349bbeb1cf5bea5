using System.Collections;

namespace SSBms.Runtime;

public class ControlCycle
{
    private readonly ArrayList _drivers = new ArrayList();
    private int _count;

    public void Run()
    {
        foreach (object driver in _drivers) // found
        {
            _count += driver == null ? 0 : 1;
        }
    }
}
