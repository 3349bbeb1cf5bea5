//: api nanoFramework.CoreLibrary | System.Object
//: api nanoFramework.System.Device.Gpio | System.Device.Gpio.GpioController
//: package nanoFramework.CoreLibrary
using System.Device.Gpio;

namespace SSBms.Sample;

public class Pins // found
{
    private readonly GpioController _pins; // found

    public Pins(GpioController pins)
    {
        _pins = pins; // found
    }
}
