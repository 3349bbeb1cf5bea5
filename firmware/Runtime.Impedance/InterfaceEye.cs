using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>
/// Makes of the sweeps of the impedance channel what the guard judges: the watch of the lithium interface, worked off beside the control
/// cycle. A board whose profile says nothing of a commissioned cell has none, and its guard decides as on a board without the channel.
/// </summary>
public sealed class InterfaceEye : ISweepSink, IBackgroundTask
{
    private const double SecondsPerMillisecond = 0.001;

    /// <summary>An eye that has never seen is blind a minute after the profile was taken, not ten: a sound channel needs some seconds, ms.</summary>
    private const long FirstGrace = (long)LostContact.BlindSeconds * 1000 - 60_000;

    /// <summary>An eye that is weak sees no more in time than that, 1.</summary>
    private const double WeakContact = 0.65;

    // What is less counts as nothing.
    private const double LeastContact = 0.001;
    private const double MostLoss = 7.0;

    private readonly IClock _clock;
    private readonly InterfaceReading _reading = new InterfaceReading();
    private readonly double[] _real = new double[ImpedanceSweep.Tones];
    private readonly double[] _imaginary = new double[ImpedanceSweep.Tones];
    private Firmware? _firmware;
    private ControlCycle? _control;
    private InterfaceFinding? _finding;
    private bool _isBusy;
    private long _steppedAt;
    private long _takenAt;
    private double _resistance;
    private InterfaceCause _named;
    private InterfaceCause _nextNamed;

    /// <summary>Binds the eye; it watches nothing yet.</summary>
    /// <param name="clock">Time.</param>
    public InterfaceEye(IClock clock)
    {
        _clock = clock;
    }

    /// <summary>The watch; null where the cell has not been commissioned.</summary>
    public InterfaceWatch? Interface { get; private set; }

    /// <summary>What it made of the sweeps since the profile was taken.</summary>
    public InterfaceFinding? Finding => _finding;

    /// <summary>How much can be stripped until the cell is cut off.</summary>
    public RemainingCharge Remaining { get; private set; } = new RemainingCharge();

    /// <summary>Says whose cell it is. To be called once, before it runs.</summary>
    /// <param name="firmware">The firmware.</param>
    public void Watch(Firmware firmware)
    {
        _firmware = firmware;
    }

    /// <inheritdoc/>
    public void Take(ImpedanceSweep sweep)
    {
        ControlCycle? control = _control;
        InterfaceWatch? watch = Interface;
        if (control == null || watch == null || _isBusy || !IsUsable(sweep))
        {
            return;
        }

        Quantities quantities = control.Guard.Quantities;
        _reading.Celsius = sweep.Temperature;
        _reading.Megapascal = quantities.Get(Quantity.StackPressure);
        double resistance = quantities.Get(Quantity.StepResistance);

        // Measured by a step of the current, however long ago: it counts once.
        _reading.TotalOhm = resistance == _resistance ? 0.0 : resistance;
        _resistance = resistance;
        _takenAt = sweep.TakenAt;
        _isBusy = true;
        watch.Begin(_real, _imaginary, _reading);
    }

    /// <inheritdoc/>
    public void Run()
    {
        Firmware? firmware = _firmware;
        ControlCycle? control = firmware == null ? null : firmware.Control;
        if (control == null)
        {
            return;
        }

        long now = _clock.Milliseconds;
        if (control != _control)
        {
            Begin(control, now);
        }

        InterfaceWatch? watch = Interface;
        InterfaceFinding? finding = _finding;
        if (watch == null || finding == null)
        {
            return;
        }

        double seconds = now > _steppedAt ? (now - _steppedAt) * SecondsPerMillisecond : 0.0;
        _steppedAt = now;
        if (watch.Step(seconds))
        {
            _isBusy = false;
            Publish(control, watch, finding);
        }
    }

    /// <summary>Of another profile nothing is known yet. Its first pseudo-inverse takes longer than a step: the contactor is open here.</summary>
    private void Begin(ControlCycle control, long now)
    {
        Settings settings = control.Profile.Settings;
        _control = control;
        _isBusy = false;
        _steppedAt = now;
        _resistance = 0.0;
        _named = InterfaceCause.None;
        _nextNamed = InterfaceCause.None;
        Interface = null;
        _finding = null;
        if (!CommissionedCell.IsIn(settings))
        {
            return;
        }

        var watch = new InterfaceWatch(CommissionedCell.Of(settings));
        var finding = new InterfaceFinding
        {
            UsedAt = now - FirstGrace,
            Visible = Seen(watch),
            Revision = 1,
        };
        Interface = watch;
        Remaining = new RemainingCharge();
        _finding = finding;
        control.Sample.Interface = finding;
    }

    /// <summary>Takes over the tones where every number of them is finite, and the temperature is known.</summary>
    private bool IsUsable(ImpedanceSweep sweep)
    {
        if (sweep.Status != ImpedanceStatus.Good || !sweep.HasTemperature || !Scalar.IsFinite(sweep.Temperature))
        {
            return false;
        }

        for (int i = 0; i < ImpedanceSweep.Tones; i++)
        {
            double real = sweep.Real(i);
            double imaginary = sweep.Imaginary(i);
            if (!Scalar.IsFinite(real) || !Scalar.IsFinite(imaginary) || real <= 0.0)
            {
                return false;
            }

            _real[i] = real;
            _imaginary[i] = imaginary;
        }

        return true;
    }

    private void Publish(ControlCycle control, InterfaceWatch watch, InterfaceFinding finding)
    {
        if (!finding.Take(watch.ContactAtLeast, Seen(watch), watch.Evidence.Evidence))
        {
            return;
        }

        if (watch.Estimator.IsSettled)
        {
            // Just after a jump nothing is known of the interface, and a channel that only jumps is blind.
            finding.UsedAt = _takenAt;
        }

        double lost = Loss(watch.Contact);
        double stripped = control.Guard.Quantities.Get(Quantity.ChargeStripped);
        double most = Loss(control.Guard.Quantities.Get(Quantity.LeastContact));
        Remaining.Take(stripped, lost, Loss(watch.ContactAtLeast) - lost, most);
        if (watch.IsWarned)
        {
            Name(control, watch);
        }
    }

    /// <summary>Writes into the log what takes contact, whenever that is another cause: at a trip it stands there already.</summary>
    private void Name(ControlCycle control, InterfaceWatch watch)
    {
        InterfaceCause cause = watch.Cause;
        InterfaceCause next = watch.Judge.RunnerUp;
        if (cause != _named || next != _nextNamed)
        {
            _named = cause;
            _nextNamed = next;
            control.Recorder.Note(_clock.Milliseconds, EventKind.CauseNamed, (int)cause, watch.ContactAtLeast, (int)next);
        }
    }

    /// <summary>What the guard may count on: an eye that is weak is, however little noise the newest sweeps have.</summary>
    private static double Seen(InterfaceWatch watch)
    {
        return watch.IsWeak && watch.Visible > WeakContact ? WeakContact : watch.Visible;
    }

    private static double Loss(double contact)
    {
        return contact > LeastContact ? -Scalar.Log(contact) : MostLoss;
    }
}
