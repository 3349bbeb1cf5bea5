using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>
/// Where a program ends that could not be set up, as with limits that no cell can have: contactor open, lamp telling, until the
/// power is switched off. It does not restart, because it would end here again, and nothing is there yet to count restarts.
/// </summary>
public static class HaltedBoard
{
    private const int Period = 100;

    /// <summary>Stays.</summary>
    /// <param name="contactorCoil">Kept low.</param>
    /// <param name="lamp">Shows the pattern of a halted board.</param>
    /// <param name="clock">Time.</param>
    public static void Stay(IDigitalOutput contactorCoil, IDigitalOutput lamp, IClock clock)
    {
        var pattern = new StatusLamp(lamp);
        while (true)
        {
            contactorCoil.Write(false);
            pattern.ShowHalted();
            clock.Wait(Period);
        }
    }
}
