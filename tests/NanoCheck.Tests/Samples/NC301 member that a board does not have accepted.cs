using System;

namespace SSBms.Sample;

public class Clock
{
    public long Ticks()
    {
        return DateTime.UtcNow.Ticks;
    }

    public int Last(int[] values)
    {
        return values[values.Length - 1];
    }
}
