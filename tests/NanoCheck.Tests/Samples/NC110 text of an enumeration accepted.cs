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
        return lamp == Lamp.On ? "on" : "off";
    }

    public static bool Same(object left, Lamp right)
    {
        return left.Equals(right);
    }
}
