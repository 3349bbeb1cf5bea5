using System;
using System.Device.I2c;
using Iot.Device.Ssd13xx;
using nanoFramework.Runtime.Native;
using SSBms.Drivers;

namespace SSBms.Platform;

/// <summary>
/// A small display with an SSD1306. It has an I2C bus of its own: one that a display blocks stops the whole runtime for a second.
/// </summary>
public sealed class NanoDisplay : IDisplay
{
    private const int Width = 128;
    private const int Height = 64;
    private const int Deadline = 200;
    private const int OrdinaryPriority = 0;

    /// <summary>A command byte follows; NOP.</summary>
    private readonly byte[] _probe = { 0x00, 0xE3 };

    private readonly I2cConnectionSettings _settings;
    private I2cDevice? _device;
    private Ssd1306? _display;

    /// <summary>Binds the display; touches nothing yet.</summary>
    /// <param name="busId">The bus, on which nothing else may be.</param>
    /// <param name="address">7-bit address, 0x3C or 0x3D.</param>
    public NanoDisplay(int busId, int address)
    {
        _settings = new I2cConnectionSettings(busId, address, I2cBusSpeed.FastMode);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The display does not answer.</exception>
    /// <exception cref="ConstraintException">It took more than 200 ms.</exception>
    public void Show(byte[] dots)
    {
        ShowWithin(Deadline, this, dots);
    }

    /// <summary>
    /// The deadline lasts as long as the stack frame that asked for it. The interpreter may run an instance method in the frame of
    /// its caller, a static one never. It is needed because the binding tells no transfer's status and makes sixteen of a picture.
    /// </summary>
    private static void ShowWithin(int milliseconds, NanoDisplay display, byte[] dots)
    {
        ExecutionConstraint.Install(milliseconds, OrdinaryPriority);
        display.Send(dots);
    }

    private void Send(byte[] dots)
    {
        _device ??= new I2cDevice(_settings);
        if (_device.Write(new SpanByte(_probe, 0, _probe.Length)).Status != I2cTransferStatus.FullTransfer)
        {
            throw new InvalidOperationException();
        }

        _display ??= new Ssd1306(_device);
        _display.DrawDirectAligned(0, 0, Width, Height, dots);
        _display.Display();
    }
}
