using System;

namespace SSBms.Sample;

public enum Lamp
{
    Off,
    On,
}

public static class Words
{
    public static string Of(Lamp lamp)
    {
        return lamp.ToString(); // found
    }

    public static bool Knows(object lamp)
    {
        return Enum.IsDefined(typeof(Lamp), lamp); // found
    }
}
