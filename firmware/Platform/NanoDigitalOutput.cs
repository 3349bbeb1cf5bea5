using System.Device.Gpio;
using SSBms.Drivers;

namespace SSBms.Platform;

/// <summary>A push-pull output pin, low from the start. Until it is opened it floats: what hangs on it needs a pull-down.</summary>
public sealed class NanoDigitalOutput : IDigitalOutput
{
    private readonly GpioPin _pin;

    /// <summary>Opens the pin and drives it low.</summary>
    /// <param name="pin">Its number in nanoFramework's counting.</param>
    /// <exception cref="System.InvalidOperationException">The pin is in use.</exception>
    public NanoDigitalOutput(int pin)
    {
        _pin = new GpioController().OpenPin(pin, PinMode.Output);
        Write(false);
    }

    /// <inheritdoc/>
    public void Write(bool high)
    {
        _pin.Write(high);
    }
}
