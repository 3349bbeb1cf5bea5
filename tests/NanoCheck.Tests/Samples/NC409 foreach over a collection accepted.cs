using System.Collections;

namespace SSBms.Runtime;

public class ControlCycle
{
    private readonly object[] _drivers = new object[2];
    private int _count;

    public void Run()
    {
        foreach (object driver in _drivers)
        {
            _count += IsThere(driver) ? 1 : 0;
        }
    }

    private static bool IsThere(object driver)
    {
        return driver != null;
    }
}
