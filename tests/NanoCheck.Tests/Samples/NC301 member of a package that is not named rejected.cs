using System.Device.Gpio; // found

namespace SSBms.Sample;

public class Pins
{
    private readonly GpioController _pins; // found

    public Pins(GpioController pins) // found
    {
        _pins = pins;
    }
}
