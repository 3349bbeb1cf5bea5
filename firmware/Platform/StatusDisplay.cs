using System;
using System.Device.I2c;
using Iot.Device.Ssd13xx;
using nanoFramework.Runtime.Native;
using SSBms.Drivers;
using SSBms.Runtime;

namespace SSBms.Platform;

/// <summary>
/// A small display (SSD1306, 128 × 64) with state, cause and the most important quantities. It has an I2C bus of its own, and is
/// written to only while the contactor is open: a bus that a display blocks stops the whole runtime for a second. One that
/// does not answer is not tried again until the next restart: the exception tells the supervisor so.
/// </summary>
public sealed class StatusDisplay : IBackgroundTask
{
    private const int Interval = 1000;
    private const int Deadline = 200;
    private const int OrdinaryPriority = 0;

    /// <summary>A command byte follows; NOP.</summary>
    private readonly byte[] _probe = { 0x00, 0xE3 };

    private readonly IClock _clock;
    private readonly ControlCycle _control;
    private readonly I2cConnectionSettings _settings;
    private readonly StatusPage _page = new StatusPage();
    private I2cDevice? _device;
    private Ssd1306? _display;
    private long _dueAt;

    /// <summary>Binds the display; touches nothing yet.</summary>
    /// <param name="clock">Time.</param>
    /// <param name="control">What it shows.</param>
    /// <param name="busId">The bus, on which nothing else may be.</param>
    /// <param name="address">7-bit address, 0x3C or 0x3D.</param>
    public StatusDisplay(IClock clock, ControlCycle control, int busId, int address)
    {
        _clock = clock;
        _control = control;
        _settings = new I2cConnectionSettings(busId, address, I2cBusSpeed.FastMode);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The display does not answer.</exception>
    public void Run()
    {
        bool open = !_control.Decision.CloseContactor && !_control.Sample.ContactorClosed;
        long now = _clock.Milliseconds;
        if (open && now >= _dueAt)
        {
            _dueAt = now + Interval;
            ShowWithin(Deadline, this);
        }
    }

    /// <summary>
    /// The deadline lasts as long as the stack frame that asked for it. The interpreter may run an instance method in the frame of
    /// its caller, a static one never. It is needed because the binding tells no transfer's status and makes sixteen of a picture.
    /// </summary>
    private static void ShowWithin(int milliseconds, StatusDisplay display)
    {
        ExecutionConstraint.Install(milliseconds, OrdinaryPriority);
        display.Show();
    }

    private void Show()
    {
        _device ??= new I2cDevice(_settings);
        if (_device.Write(new SpanByte(_probe, 0, _probe.Length)).Status != I2cTransferStatus.FullTransfer)
        {
            throw new InvalidOperationException();
        }

        _display ??= new Ssd1306(_device);
        _page.Draw(_control.Guard);
        _display.DrawDirectAligned(0, 0, StatusPage.Width, StatusPage.Height, _page.Dots);
        _display.Display();
    }
}
