using System.Numerics;
using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.Control;
using SSBms.Detection.Commissioning;
using SSBms.Detection.Courses;
using SSBms.Detection.Methods;
using SSBms.VirtualBoard;

namespace SSBms.Detection;

/// <summary>
/// One run: a sample of a kind of cell is drawn, commissioned, and taken through a course; at each sweep the firmware's own watch, and the
/// methods it is compared with, get what their instruments would have measured. Between two sweeps nothing is computed.
/// </summary>
public sealed class DetectionRun
{
    private const double ConfounderHours = 48.0;
    private const double LongestVoidHours = 100.0;
    private const double Kilohertz = 1000.0;

    /// <summary>Contact at which a run of lost contact ends.</summary>
    private const double Lost = 0.1;

    private const double ThermometerNoise = 0.01;
    private const double ThermometerLag = 60.0;
    private const double PressureNoise = 0.002;
    private const double TotalNoise = 0.005;
    private const double TotalWander = 0.01;

    /// <summary>The work of a sweep is done within so many control cycles.</summary>
    private const int MostSteps = 60;
    private const double CycleSeconds = 0.1;

    /// <summary>Nothing that the oracle weighs by changes faster.</summary>
    private const int SweepsPerAim = 20;

    private readonly DetectionClass _class;
    private readonly NoiseSource _random;
    private readonly CellCourse _course;
    private readonly SampleCell _cell;
    private readonly InterfaceProfile _profile;
    private readonly InterfaceWatch _watch;
    private readonly ToneErrors _errors;
    private readonly KnowingOracle _oracle;
    private readonly StepWatch _steps = new();
    private readonly StepWatch _kilohertz = new();
    private readonly Wander _totalWander;
    private readonly LevelCrossings[] _crossings;
    private readonly InterfaceReading _reading = new();
    private readonly double[] _real = new double[InterfaceProfile.Tones];
    private readonly double[] _imaginary = new double[InterfaceProfile.Tones];
    private readonly Complex[] _known = new Complex[InterfaceProfile.Tones];
    private readonly Complex[] _measured = new Complex[InterfaceProfile.Tones];
    private readonly double _startContact;
    private readonly double _noise;
    private readonly double _activation;
    private readonly double _lag;
    private readonly double _voltPerOhm;
    private readonly bool _isProbed;
    private double _thermometer;

    /// <summary>Draws the run.</summary>
    /// <param name="kind">The kind of cell.</param>
    /// <param name="happens">What happens to it.</param>
    /// <param name="noise">Relative standard deviation of a tone.</param>
    /// <param name="seed">Seed of the run.</param>
    public DetectionRun(CellDefinition kind, DetectionClass happens, double noise, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(kind);
        _class = happens;
        _noise = noise;
        _random = new NoiseSource(seed, "detection");
        _course = new CellCourse(happens, _random);
        _cell = new SampleCell(kind, _random);
        _cell.Take(_course);
        _profile = CellCommissioning.Of(_cell.Cell, _cell.Expected, noise, _random);
        _watch = new InterfaceWatch(_profile);
        Circuit = CellCircuit.Of(_cell.Cell);
        _errors = new ToneErrors(noise, _profile.Hertz.Select(Circuit.PerCapacitance), _random);
        _oracle = new KnowingOracle(_profile.Hertz, noise);
        _startContact = _course.Contact;
        _totalWander = new Wander(_random, TotalWander, 6.0 * 3600.0);
        _crossings = [.. MethodTable.All.Select(method => new LevelCrossings(MethodTable.Levels(method)))];
        _activation = kind["electrolyte.activation"];
        _lag = ThermometerLag * _random.NextFraction();

        // A full cell is probed by steps in every other program; between two lithium electrodes a lasting current is enough.
        _isProbed = _cell.Cell.Parameters.Cathode is null || _random.NextFraction() < 0.5;
        double density = _course.Load * kind.Plating.At(_cell.Celsius, _cell.Pressure);
        double window = kind["voltage.ceiling"] - kind["voltage.floor"];
        _voltPerOhm = density * 1e-3 / (0.5 * window);
    }

    /// <summary>What the firmware works with.</summary>
    public InterfaceProfile Profile => _profile;

    /// <summary>What the cell is at commissioning.</summary>
    public CellCircuit Circuit { get; }

    /// <summary>Runs it.</summary>
    public RunFigures Execute()
    {
        bool loses = IsLoss(_class);
        int most = (int)((loses ? LongestVoidHours : ConfounderHours) * 3600.0 / CellCourse.SweepSeconds);
        double spread = 0.0;
        double visible = _watch.Visible;
        int onset = -1;
        int harm = -1;
        Crossing warning = Crossing.Never;
        Crossing trip = Crossing.Never;
        InterfaceCause warned = InterfaceCause.None;
        InterfaceCause tripped = InterfaceCause.None;
        InterfaceCause runnerUp = InterfaceCause.None;
        InterfaceCause named = InterfaceCause.None;
        int sweep = 0;
        for (; sweep < most && (!loses || _course.Contact > Lost); sweep++)
        {
            _course.Advance(sweep);
            onset = onset < 0 && loses && _course.HasBegun ? sweep : onset;
            bool plates = !_course.Strips;

            // What is known of the contact counts before a current begins.
            if (trip.Sweep < 0 && _watch.Trips(_course.Load))
            {
                trip = At(sweep);
                tripped = _watch.Judge.Cause;
                runnerUp = _watch.Judge.RunnerUp;
            }

            if (harm < 0 && (_course.Contact < CellCourse.HalfContact || (plates && _course.Contact < _course.Load)))
            {
                harm = sweep;
            }

            Measure();
            Compare(sweep);
            spread = sweep == 0 ? Math.Sqrt(_watch.Evidence.Variance) : spread;
            if (warning.Sweep < 0 && _watch.IsWarned)
            {
                warning = At(sweep);
                warned = _watch.Cause;
            }

            named = warning.Sweep < 0 && _watch.Judge.Cause != InterfaceCause.None ? _watch.Judge.Cause : named;
        }

        return new RunFigures(
            _class,
            _cell.Cell.Definition.Id,
            _cell.Cell.Parameters.Cathode is not null,
            sweep,
            spread,
            visible,
            _watch.IsWeak,
            onset,
            warning,
            warned,
            trip,
            tripped,
            runnerUp,
            harm,
            named,
            [.. _crossings.Select(method => method.Crossings)]
        );
    }

    /// <summary>True for what takes contact.</summary>
    /// <param name="happens">What happens.</param>
    public static bool IsLoss(DetectionClass happens)
    {
        return happens is DetectionClass.VoidsSlow or DetectionClass.VoidsFast or DetectionClass.ContactLostWithPressure;
    }

    private Crossing At(int sweep)
    {
        return new Crossing(sweep, (float)_course.Contact, (float)_course.Share, _course.HasBegun);
    }

    private void Measure()
    {
        _cell.Take(_course);
        _errors.Advance();
        for (int tone = 0; tone < InterfaceProfile.Tones; tone++)
        {
            _known[tone] = _cell.Impedance(_profile.Hertz[tone]);
            Complex value = _errors.Measured(tone, _known[tone], _course.Kelvin);
            _measured[tone] = value;
            _real[tone] = value.Real;
            _imaginary[tone] = value.Imaginary;
        }

        _thermometer += (_course.Kelvin - _thermometer) * (CellCourse.SweepSeconds / (CellCourse.SweepSeconds + _lag));
        _totalWander.Advance();
        _reading.Celsius = _cell.Celsius + _thermometer + ThermometerNoise * _random.Gaussian();
        _reading.Megapascal = _cell.Pressure * (1.0 + PressureNoise * _random.Gaussian());
        _reading.TotalOhm = _isProbed ? _cell.TotalOhm * (1.0 + _totalWander.Value + TotalNoise * _random.Gaussian()) : 0.0;
        _watch.Begin(_real, _imaginary, _reading);
        for (int step = 0; step < MostSteps && !_watch.Step(CycleSeconds); step++) { }

        // Until the next sweep there is more than time enough for a new pseudo-inverse.
        for (int step = 0; step < MostSteps && !_watch.Estimator.IsIdle; step++)
        {
            _watch.Step(CycleSeconds);
        }
    }

    private void Compare(int sweep)
    {
        if (_course.Contact != _startContact)
        {
            _cell.WithContact(_profile.Hertz, _startContact, _known);
        }

        if (sweep % SweepsPerAim == 0)
        {
            _oracle.Aim(_known, CellCircuit.Of(_cell.Cell));
        }

        _oracle.Take(_measured, _known);
        if (_isProbed)
        {
            _steps.Take(_reading.TotalOhm * Arrhenius.Rate(_activation, _reading.Celsius));
        }

        Complex kilohertz = _cell.Impedance(Kilohertz) * (1.0 + _noise * _random.Gaussian());
        _kilohertz.Take(kilohertz.Magnitude);
        Take(DetectionMethod.FourTones, _watch.Evidence.Evidence, sweep);
        Take(DetectionMethod.Oracle, _oracle.Sum, sweep);
        Take(DetectionMethod.StepSum, _steps.Sum, sweep);
        Take(DetectionMethod.StepRatio, _steps.Ratio, sweep);
        Take(DetectionMethod.KilohertzRatio, _kilohertz.Ratio, sweep);
        Take(DetectionMethod.StepMean, _steps.Mean, sweep);
        Take(DetectionMethod.Limits, _cell.TotalOhm * _voltPerOhm, sweep);
    }

    private void Take(DetectionMethod method, double statistic, int sweep)
    {
        _crossings[(int)method].Take(statistic, sweep, _course);
    }
}
