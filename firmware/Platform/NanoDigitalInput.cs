using System.Device.Gpio;
using SSBms.Drivers;

namespace SSBms.Platform;

/// <summary>An input pin with a pull resistor, so that a broken wire reads as a known level.</summary>
public sealed class NanoDigitalInput : IDigitalInput
{
    private readonly GpioPin _pin;

    /// <summary>Opens the pin.</summary>
    /// <param name="pin">Its number in nanoFramework's counting.</param>
    /// <param name="highWhenOpen">The level an unconnected input reads: true pulls up, false pulls down.</param>
    /// <exception cref="System.InvalidOperationException">The pin is in use.</exception>
    public NanoDigitalInput(int pin, bool highWhenOpen)
    {
        _pin = new GpioController().OpenPin(pin, highWhenOpen ? PinMode.InputPullUp : PinMode.InputPullDown);
    }

    /// <inheritdoc/>
    public bool Read()
    {
        return (bool)_pin.Read();
    }
}
