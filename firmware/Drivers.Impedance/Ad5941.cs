using SSBms.Control;

namespace SSBms.Drivers;

/// <summary>
/// The AD5941 impedance chip (datasheet of the AD5940, revision 0). At each tone it measures voltage and current of the reference resistor and
/// of the cell, four wires each, one transform after the other.
/// </summary>
/// <remarks>
/// The chip's sequencer is not used. What it executes cannot be read back, and it could connect a cell by a word that came over wrongly;
/// here every setting is read back before the generator starts. What a sequencer is for, the phase, needs none: a single write starts
/// generator, converter and transform, and every tone has a whole number of periods in a transform, so that its phase is the same in
/// each one, however late the cycle is that fetches it.
/// </remarks>
public sealed class Ad5941
{
    /// <summary>Peak of the excitation over its code, V: 660 mV, the most a part gives, over 1536.</summary>
    public const double VoltPerCode = 0.66 / 1536.0;

    private const int LargestCode = 1535;
    private const int SmallestCode = 100;
    private const int LooksPerStep = 4;

    /// <summary>
    /// A sweep begins with less than is permitted by one part in so many: limits fall with temperature and pressure, and what falls below
    /// the tone breaks the sweep off.
    /// </summary>
    private const int Headroom = 40;

    /// <summary>A transform takes 20 ms.</summary>
    private const int LongestTransform = 250;

    private readonly Ad5941Registers _registers;
    private readonly Ad5941Setup _setup;
    private readonly Ad5941Switches _switches;
    private readonly Ad5941Transform _transform;
    private readonly ToneMeasurement _measurement;
    private readonly IClock _clock;
    private readonly double _codePerAmpere;
    private readonly int _interval;
    private readonly SweepTones _tones;
    private SweepPhase _phase;
    private ImpedanceStatus _outcome;
    private bool _started;
    private bool _swept;
    private long _sweepAt;
    private long _begunAt;
    private long _takenAt = -1;
    private int _permitted;
    private int _code;
    private int _tone;
    private int _path;
    private int _which;
    private int _row;
    private int _repeats;

    /// <summary>Binds the driver; touches no chip yet.</summary>
    /// <param name="bus">The bus with the chip's select.</param>
    /// <param name="clock">For the waits of <see cref="Start"/>.</param>
    /// <param name="frontEnd">What is soldered in, and the tones.</param>
    public Ad5941(ISpiBus bus, IClock clock, ImpedanceFrontEnd frontEnd)
    {
        _clock = clock;
        _registers = new Ad5941Registers(bus);
        _setup = new Ad5941Setup(_registers, frontEnd.LimitOhm);
        _switches = new Ad5941Switches(_registers);
        _transform = new Ad5941Transform(_registers);
        _measurement = new ToneMeasurement(frontEnd, _setup.Transimpedance);
        _codePerAmpere = frontEnd.LimitOhm / VoltPerCode;
        _interval = frontEnd.Interval;
        _tones = new SweepTones(frontEnd.Hertz);
    }

    /// <summary>What became of the newest sweep.</summary>
    public ImpedanceStatus Status { get; private set; }

    /// <summary>How many sweeps have ended so far, whatever became of them; the count may begin anew.</summary>
    public int Sweeps { get; private set; }

    /// <summary>True from when a register was found changed until the next <see cref="Start"/>; nothing is measured meanwhile.</summary>
    public bool HasLostConfiguration => Status == ImpedanceStatus.LostConfiguration;

    /// <summary>How many tones there are.</summary>
    public int Tones => _tones.Count;

    /// <summary>The frequency nearest to one that the chip can make.</summary>
    /// <param name="hertz">Hz; beyond its range the end of it.</param>
    /// <returns>Hz.</returns>
    public static double Nearest(double hertz)
    {
        return SweepTones.Nearest(hertz) * Ad5941Transform.HertzPerStep;
    }

    /// <summary>The frequency that the chip makes of a tone.</summary>
    /// <param name="tone">0 to <see cref="Tones"/> − 1.</param>
    /// <returns>Hz.</returns>
    public double Frequency(int tone)
    {
        return _tones.Step(tone) * Ad5941Transform.HertzPerStep;
    }

    /// <summary>Real part of the impedance in the newest good sweep, Ω; 0 before the first.</summary>
    /// <param name="tone">0 to <see cref="Tones"/> − 1.</param>
    public double Real(int tone)
    {
        return _tones.Real(tone);
    }

    /// <summary>Imaginary part of the impedance in the newest good sweep, Ω; negative where it is capacitive.</summary>
    /// <param name="tone">0 to <see cref="Tones"/> − 1.</param>
    public double Imaginary(int tone)
    {
        return _tones.Imaginary(tone);
    }

    /// <summary>How old the newest good sweep is, counted from its end.</summary>
    /// <param name="now">Present time, ms.</param>
    /// <returns>s; <see cref="Sample.NeverMeasured"/> before the first, or when the clock ran backwards.</returns>
    public double AgeSeconds(long now)
    {
        return _takenAt < 0 || _takenAt > now ? Sample.NeverMeasured : (now - _takenAt) * 0.001;
    }

    /// <summary>Bounds the excitation. A sweep that exceeds the bound is broken off with the next step.</summary>
    /// <param name="ampere">Largest peak, A, as <see cref="Excitation"/> computes it; not above zero or no number: none.</param>
    public void Permit(double ampere)
    {
        _permitted = Scalar.ToInteger(ampere * _codePerAmpere, 0, LargestCode);
    }

    /// <summary>Resets and configures the chip and opens its switches. Takes some 20 ms, so only while the contactor is open.</summary>
    /// <returns>False when it does not answer, is another chip, has no clock or does not keep its configuration; <see cref="Status"/> says which.</returns>
    public bool Start()
    {
        Status = _setup.Write(_clock);
        _started = Status == ImpedanceStatus.Good;
        _phase = SweepPhase.Idle;
        _swept = false;
        if (!_started)
        {
            return false;
        }

        _started =
            _transform.Rest()
            && _switches.SetDrive(Ad5941Switches.Off)
            && _switches.SetSense(Ad5941Switches.Off)
            && _switches.Close(Ad5941Switches.Off);
        Status = _started ? ImpedanceStatus.None : Silence();
        return _started;
    }

    /// <summary>One small step: a few registers, or nothing. To be called once in every control cycle; it never waits.</summary>
    /// <param name="now">Present time, ms.</param>
    public void Step(long now)
    {
        switch (_phase)
        {
            case SweepPhase.Idle:
                Rest(now);
                break;
            case SweepPhase.Wake:
                Go(_registers.Answers && _transform.Rest(), SweepPhase.Tone);
                break;
            case SweepPhase.Tone:
                _path = Ad5941Switches.Reference;
                _which = ToneMeasurement.ReferenceVoltage;
                Go(_transform.SetTone(_tones.Step(_tone), _code), SweepPhase.Drive);
                break;
            case SweepPhase.Drive:
                Go(_switches.SetDrive(_path), SweepPhase.Sense);
                break;
            case SweepPhase.Sense:
                Go(_switches.SetSense(_path), SweepPhase.Close);
                break;
            case SweepPhase.Close:
                Go(_switches.Close(_path), _path == Ad5941Switches.Off ? SweepPhase.Look : SweepPhase.Begin);
                break;
            case SweepPhase.Begin:
                Begin(now);
                break;
            case SweepPhase.Await:
                Await(now);
                break;
            case SweepPhase.Judge:
                Judge();
                break;
            default:
                Look(now);
                break;
        }
    }

    private void Rest(long now)
    {
        if (!_started || HasLostConfiguration || (_swept && now - _sweepAt < _interval && now >= _sweepAt))
        {
            return;
        }

        _swept = true;
        _sweepAt = now;
        if (_permitted < SmallestCode)
        {
            End(ImpedanceStatus.NotPermitted);
            return;
        }

        _tone = 0;
        _code = _permitted - _permitted / Headroom;
        _outcome = ImpedanceStatus.Good;
        _repeats = _registers.Repeats;
        _phase = SweepPhase.Wake;
    }

    private void Begin(long now)
    {
        if (_permitted < _code)
        {
            LetGo(ImpedanceStatus.NotPermitted);
            return;
        }

        _begunAt = now;
        Go(_transform.Begin(_which), SweepPhase.Await);
    }

    private void Await(long now)
    {
        if (!_transform.IsDone(out bool limited))
        {
            if (now - _begunAt > LongestTransform || now < _begunAt)
            {
                LetGo(ImpedanceStatus.TimedOut);
                Go(_transform.Rest(), SweepPhase.Drive);
            }

            return;
        }

        bool fetched = _transform.Fetch(out int real, out int imaginary);
        _measurement.Take(_which, real, imaginary, limited);
        bool isCurrent = _which is ToneMeasurement.ReferenceCurrent or ToneMeasurement.CellCurrent;
        Go(
            fetched,
            !isCurrent ? SweepPhase.Begin
                : _path == Ad5941Switches.Reference ? SweepPhase.Drive
                : SweepPhase.Judge
        );
        _path = isCurrent ? Ad5941Switches.Cell : _path;
        _which++;
    }

    private void Judge()
    {
        ImpedanceStatus judged = _measurement.Judge();
        if (judged != ImpedanceStatus.Good)
        {
            LetGo(judged);
            return;
        }

        _tones.Keep(_tone, _measurement.Real, _measurement.Imaginary);
        _tone++;
        if (_tone < _tones.Count)
        {
            _phase = SweepPhase.Tone;
        }
        else
        {
            LetGo(ImpedanceStatus.Good);
        }
    }

    /// <summary>Ends the sweep: first the cell is let go, then the configuration is looked at, because only a sound one has measured anything.</summary>
    private void LetGo(ImpedanceStatus outcome)
    {
        _outcome = outcome;
        _path = Ad5941Switches.Off;
        _row = 0;
        _phase = SweepPhase.Drive;
    }

    private void Look(long now)
    {
        bool holds = true;
        for (int i = 0; i < LooksPerStep && holds && _row < Ad5941Setup.Kept; i++)
        {
            holds = _setup.Holds(_row);
            _row++;
        }

        Go(holds, _row < Ad5941Setup.Kept ? SweepPhase.Look : SweepPhase.Idle);
        if (_phase == SweepPhase.Look || !holds)
        {
            return;
        }

        if (_outcome == ImpedanceStatus.Good && _registers.Repeats != _repeats)
        {
            // Something was lost on the way: a switch may have been another one for a while.
            _outcome = ImpedanceStatus.NoAnswer;
        }

        End(_outcome);
        if (_outcome == ImpedanceStatus.Good)
        {
            _takenAt = now;
            _tones.Publish();
        }
    }

    private void Go(bool well, SweepPhase next)
    {
        _phase = well ? next : SweepPhase.Idle;
        if (!well)
        {
            End(Silence());
        }
    }

    private void End(ImpedanceStatus status)
    {
        Status = status;
        Sweeps++;
    }

    /// <summary>
    /// Why something did not hold: a chip that answers has another content than was written. If it hears at all, it is left without a tone.
    /// </summary>
    private ImpedanceStatus Silence()
    {
        _transform.Rest();
        return _registers.Answers ? ImpedanceStatus.LostConfiguration : ImpedanceStatus.NoAnswer;
    }
}
