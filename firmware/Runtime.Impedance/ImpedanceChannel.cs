using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>
/// The impedance channel of a board that carries one: a sweep of four tones at the interval of the profile, one small step after each
/// control cycle. It runs beside the control cycle and not in it: whatever becomes of its chip or its wires, the guard goes on as on a board
/// without it, and its sinks see by its status and by the age of the newest sweep that they are blind.
/// </summary>
public sealed class ImpedanceChannel : IBackgroundTask
{
    private const long RetryInterval = 5000;
    private const double MillisecondsPerSecond = 1000.0;

    private readonly ISpiBus _bus;
    private readonly IClock _clock;
    private readonly ISweepSink[] _sinks;
    private Firmware? _firmware;
    private ControlCycle? _control;
    private Ad5941? _driver;
    private double _area;
    private bool _started;
    private bool _tried;
    private long _triedAt;
    private int _sweeps;

    /// <summary>Binds the channel; touches no chip yet.</summary>
    /// <param name="bus">The bus with the chip's select.</param>
    /// <param name="clock">Time.</param>
    /// <param name="sinks">Who is told of each sweep, in this order.</param>
    public ImpedanceChannel(ISpiBus bus, IClock clock, ISweepSink[] sinks)
    {
        _bus = bus;
        _clock = clock;
        _sinks = sinks;
    }

    /// <summary>What came of the newest sweep.</summary>
    public ImpedanceSweep Sweep { get; } = new ImpedanceSweep();

    /// <summary>Says whose cell it is: settings, limits and temperatures are those of this firmware. To be called once, before it runs.</summary>
    /// <param name="firmware">The firmware.</param>
    public void Watch(Firmware firmware)
    {
        _firmware = firmware;
    }

    /// <inheritdoc/>
    public void Run()
    {
        Firmware? firmware = _firmware;
        ControlCycle? control = firmware == null ? null : firmware.Control;
        if (firmware == null || control == null)
        {
            return;
        }

        Ad5941 driver = DriverFor(control);
        long now = _clock.Milliseconds;
        if ((!_started || driver.HasLostConfiguration) && !Restart(driver, firmware, control, now))
        {
            return;
        }

        Quantities quantities = control.Guard.Quantities;
        double plating = quantities.Get(Quantity.AllowedPlating);
        double stripping = quantities.Get(Quantity.AllowedStripping);
        driver.Permit(Excitation.LargestCurrent(_area, plating < stripping ? plating : stripping));
        driver.Step(now);
        if (driver.Sweeps != _sweeps)
        {
            _sweeps = driver.Sweeps;
            Tell(driver, quantities, now);
        }
    }

    /// <summary>The driver for what is guarded: another profile may have other resistors, tones and another cell.</summary>
    private Ad5941 DriverFor(ControlCycle control)
    {
        if (_driver != null && _control == control)
        {
            return _driver;
        }

        Settings settings = control.Profile.Settings;
        var frontEnd = new ImpedanceFrontEnd
        {
            LimitOhm = settings.Get(Setting.ImpedanceLimit),
            ReferenceOhm = settings.Get(Setting.ImpedanceReference),
            Interval = Scalar.ToInteger(settings.Get(Setting.ImpedanceInterval) * MillisecondsPerSecond + 0.5, 1, int.MaxValue),
        };
        for (int i = 0; i < ImpedanceSweep.Tones; i++)
        {
            frontEnd.Hertz[i] = settings.Get(Setting.FirstTone + i);
        }

        var driver = new Ad5941(_bus, _clock, frontEnd);
        _control = control;
        _driver = driver;
        _area = settings.Get(Setting.Area);
        _started = false;
        _tried = false;
        _sweeps = driver.Sweeps;
        Sweep.Forget();
        return driver;
    }

    /// <summary>
    /// Sets the chip up, once in a while and only beside an open contactor: it takes longer than a step. Not before every channel of the guard
    /// is known: until then nobody can say how large a tone may be.
    /// </summary>
    private bool Restart(Ad5941 driver, Firmware firmware, ControlCycle control, long now)
    {
        bool due = !_tried || now - _triedAt >= RetryInterval || now < _triedAt;
        if (!due || !firmware.IsOpen || !control.Guard.IsComplete)
        {
            return false;
        }

        _tried = true;
        _triedAt = now;
        _started = driver.Start();
        if (!_started)
        {
            Tell(driver, control.Guard.Quantities, now);
        }

        return _started;
    }

    private void Tell(Ad5941 driver, Quantities quantities, long now)
    {
        Sweep.Take(driver, _area, quantities, now);
        for (int i = 0; i < _sinks.Length; i++)
        {
            _sinks[i].Take(Sweep);
        }
    }
}
