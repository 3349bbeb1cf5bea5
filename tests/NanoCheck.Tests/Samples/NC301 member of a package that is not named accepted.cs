//: reference System.Device.Gpio
using System.Device.Gpio;

namespace SSBms.Sample;

public class Pins
{
    private readonly GpioController _pins;

    public Pins(GpioController pins)
    {
        _pins = pins;
    }
}
