using System;

namespace SSBms.Runtime;

public class ControlCycle
{
    public bool Run(double value)
    {
        if (value < 0.0)
        {
            return false;
        }

        return true;
    }

    public void Start(double value)
    {
        if (value < 0.0)
        {
            throw new InvalidOperationException();
        }
    }
}
