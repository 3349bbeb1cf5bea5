using System.Device.Gpio;

namespace SSBms.Platform;

/// <summary>
/// The lines of an I2C bus as plain pins, to free a chip that stopped in the middle of a byte. For a bus whose driver does
/// not do that by itself.
/// </summary>
public sealed class I2cLines
{
    private const int Pulses = 9;

    private readonly int _data;
    private readonly int _clock;

    /// <summary>Names the pins; touches nothing yet.</summary>
    /// <param name="data">SDA, in nanoFramework's counting.</param>
    /// <param name="clock">SCL, likewise.</param>
    public I2cLines(int data, int clock)
    {
        _data = data;
        _clock = clock;
    }

    /// <summary>A start, nine pulses with SDA released, a stop. The bus must not be in use; the pins are given back to it.</summary>
    /// <exception cref="System.InvalidOperationException">A pin is in use as a plain pin.</exception>
    public void Free()
    {
        // An open-drain output starts low. SCL first, so that SDA may move without a meaning.
        var controller = new GpioController();
        GpioPin clock = controller.OpenPin(_clock, PinMode.OutputOpenDrain);
        try
        {
            // Closed before SCL: what the bus makes of that is a start and a stop, and no clock pulse.
            GpioPin data = controller.OpenPin(_data, PinMode.OutputOpenDrain);
            Toggle(clock, data);
            controller.ClosePin(_data);
        }
        finally
        {
            controller.ClosePin(_clock);
        }
    }

    private static void Toggle(GpioPin clock, GpioPin data)
    {
        // The start ends a write that was cut off: else the pulses could be stored as one more byte.
        data.Write(true);
        clock.Write(true);
        data.Write(false);
        clock.Write(false);
        data.Write(true);
        for (int i = 0; i < Pulses; i++)
        {
            clock.Write(true);
            clock.Write(false);
        }

        data.Write(false);
        clock.Write(true);
        data.Write(true);
    }
}
