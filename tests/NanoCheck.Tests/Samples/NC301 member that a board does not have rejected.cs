using System;

namespace SSBms.Sample;

public enum Lamp
{
    Off,
    On,
}

public class Clock
{
    public int Ticks()
    {
        return Environment.TickCount; // found
    }

    public bool Knows(object lamp)
    {
        return Enum.IsDefined(typeof(Lamp), lamp); // found
    }

    public int Last(int[] values)
    {
        return values[^1]; // found
    }
}
