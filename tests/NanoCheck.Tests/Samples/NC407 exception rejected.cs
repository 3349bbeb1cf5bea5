using System;

namespace SSBms.Runtime;

public class ControlCycle
{
    public void Run(double value)
    {
        if (value < 0.0)
        {
            throw new InvalidOperationException(); // found
        }
    }
}
