using System;

namespace SSBms.Runtime;

public class ControlCycle
{
    public int Run(int[] values)
    {
        return values.Length > 0 ? values[0] : 0;
    }
}
