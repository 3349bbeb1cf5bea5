namespace SSBms.Control;

/// <summary>What to do about a cause.</summary>
public static class InterfaceAdvice
{
    /// <summary>One sentence for a person at the fixture.</summary>
    /// <param name="cause">The cause.</param>
    public static string Of(InterfaceCause cause)
    {
        switch (cause)
        {
            case InterfaceCause.None:
                return "nothing to do";
            case InterfaceCause.Voids:
                return "stop stripping, raise the pressure, rest until contact is back";
            case InterfaceCause.Pressure:
                return "bring the stack pressure back before current flows again";
            case InterfaceCause.Interphase:
                return "go on with less current; replace the cell when the growth does not slow down";
            case InterfaceCause.InterphaseRunaway:
                return "stop the current and keep the cell cool: the growth does not end by itself";
            case InterfaceCause.Temperature:
                return "wait for the temperature to settle";
            case InterfaceCause.SoftShort:
                return "stop plating and keep the cell open";
            case InterfaceCause.Cathode:
                return "lower the rate; the lithium side is sound";
            case InterfaceCause.Sensor:
                return "check the sense wires and the reference resistor";
            default:
                return "rest, and measure a full spectrum";
        }
    }
}
