//: room Platform
using System;

namespace SSBms.Runtime;

public class ControlCycle
{
    public int Run(int[] values)
    {
        try
        {
            return values[0];
        }
        catch (Exception)
        {
            return 0;
        }
    }
}
