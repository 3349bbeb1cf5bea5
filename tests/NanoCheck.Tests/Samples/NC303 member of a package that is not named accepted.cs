//: api nanoFramework.CoreLibrary | System.Object
//: api nanoFramework.System.Device.Gpio | System.Device.Gpio.GpioController
//: package nanoFramework.CoreLibrary
//: package nanoFramework.System.Device.Gpio
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
