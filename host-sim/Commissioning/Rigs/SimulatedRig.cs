using System.Numerics;
using SSBms.CellModels;
using SSBms.Detection.Commissioning;
using SSBms.Detection.Courses;
using SSBms.VirtualBoard;

namespace SSBms.Commissioning.Rigs;

/// <summary>A rig with a simulated cell in it, whose instruments have noise and whose chamber and clamp wander.</summary>
public sealed class SimulatedRig : ICellRig
{
    private const double NoiseOfVolts = 2e-5;
    private const double CurrentNoise = 2e-4;
    private const double ThermometerNoise = 0.01;
    private const double PressureNoise = 0.002;
    private const double PressureWander = 0.003;
    private const double ChamberWander = 0.05;
    private const double WanderSeconds = 1800.0;
    private const double LongestStep = 60.0;

    private const double ScaleOfFlaw = 1.4;
    private const double OffsetOfFlaw = 0.01;
    private const double PressureOfFlaw = 0.5;

    private readonly Cell _cell;
    private readonly double _noise;
    private readonly RigFlaw _flaw;
    private readonly NoiseSource _random;
    private readonly List<(double[] Hertz, ToneErrors Errors)> _channels = [];
    private readonly double _reference;
    private double _asked;
    private double _chamber;
    private double _density;
    private double _pressureOff;
    private double _chamberOff;
    private double _sinceSweep;
    private double _sincePress;

    /// <summary>Puts a cell into the rig.</summary>
    /// <param name="hidden">The cell.</param>
    /// <param name="noise">Relative standard deviation of a tone, real and imaginary part, positive.</param>
    /// <param name="random">Chance of the instruments.</param>
    /// <param name="flaw">What is wrong with the rig.</param>
    public SimulatedRig(HiddenCell hidden, double noise, NoiseSource random, RigFlaw flaw = RigFlaw.None)
    {
        ArgumentNullException.ThrowIfNull(hidden);
        _random = random;
        _noise = noise;
        _flaw = flaw;
        _reference = hidden.Kind["temperature.reference"];
        _chamber = _reference;
        _cell = new Cell(new CellParameters(hidden.Definition), _reference, hidden.Sample);
        Press(1.0);
    }

    /// <inheritdoc/>
    public double Hours { get; private set; }

    /// <inheritdoc/>
    public double Moved { get; private set; }

    /// <inheritdoc/>
    public RecordedBaseline? Recorded => null;

    /// <inheritdoc/>
    public double VoltNoise => NoiseOfVolts;

    /// <inheritdoc/>
    public bool CanWarm => true;

    /// <summary>The smallest contact fraction that a lithium electrode has had.</summary>
    public double LeastContact { get; private set; } = 1.0;

    /// <summary>How far the furthest filament has come, 0 to 1.</summary>
    public double Filament => Math.Max(_cell.State.Negative.Dendrite, _cell.State.Positive.Dendrite);

    /// <summary>Contact fraction now.</summary>
    public double Contact => _cell.ContactFraction;

    private double Megapascal => Math.Max(_asked * (1.0 + _pressureOff) * Held(), 0.0);

    /// <inheritdoc/>
    public void Press(double megapascal)
    {
        _asked = megapascal;
        _sincePress = 0.0;
        _cell.Step(0.0, 0.0, Megapascal, _chamber);
    }

    /// <inheritdoc/>
    public void Warm(double celsius)
    {
        _chamber = celsius;
    }

    /// <inheritdoc/>
    public void Announce(double density, double seconds)
    {
        // The simulated cycler needs no time to be set.
    }

    /// <inheritdoc/>
    public void Stop(string reason, bool isUrgent)
    {
        _density = 0.0;
    }

    /// <inheritdoc/>
    public void Pass(double density, double seconds)
    {
        _density = density;
        Hours += seconds / PhysicalConstants.SecondsPerHour;
        Moved += Math.Abs(density) * seconds / PhysicalConstants.SecondsPerHour;
        double flows = Flowing(density);
        for (double left = seconds; left > 0.0; )
        {
            double step = Math.Min(left, LongestStep);
            Wander(step);
            _cell.Step(step, flows, Megapascal, _chamber + _chamberOff);
            LeastContact = Math.Min(LeastContact, _cell.ContactFraction);
            left -= step;
        }
    }

    /// <inheritdoc/>
    public RigReading Read()
    {
        double current = _density + (_flaw == RigFlaw.CurrentOffset ? OffsetOfFlaw : 0.0);
        double force = Megapascal + (_flaw == RigFlaw.PressureOffset ? PressureOfFlaw : 0.0);
        return new RigReading(
            _cell.Voltage(Flowing(_density)) + NoiseOfVolts * _random.Gaussian(),
            current + CurrentNoise * _random.Gaussian(),
            force * (1.0 + PressureNoise * _random.Gaussian()),
            _cell.State.Temperature + ThermometerNoise * _random.Gaussian()
        );
    }

    /// <inheritdoc/>
    public Complex[] Sweep(IReadOnlyList<double> hertz)
    {
        ArgumentNullException.ThrowIfNull(hertz);
        ToneErrors errors = Channel(hertz);
        double direction = _density > 0.0 ? 1.0 : -1.0;
        double kelvin = _cell.State.Temperature - _reference;
        return [.. hertz.Select((tone, i) => errors.Measured(i, CellSpectrum.Impedance(_cell, tone, direction), kelvin))];
    }

    private ToneErrors Channel(IReadOnlyList<double> hertz)
    {
        foreach ((double[] known, ToneErrors errors) in _channels)
        {
            if (known.SequenceEqual(hertz))
            {
                return errors;
            }
        }

        CellCircuit circuit = CellCircuit.Of(_cell);
        var added = new ToneErrors(_noise, hertz.Select(circuit.PerCapacitance), _random);
        _channels.Add(([.. hertz], added));
        return added;
    }

    private void Wander(double seconds)
    {
        double keeps = Math.Exp(-seconds / WanderSeconds);
        double step = Math.Sqrt(1.0 - keeps * keeps);
        _pressureOff = keeps * _pressureOff + PressureWander * step * _random.Gaussian();
        _chamberOff = keeps * _chamberOff + ChamberWander * step * _random.Gaussian();
        _sincePress += seconds;

        // The drifts of the channel are drawn for sweeps of the usual interval.
        _sinceSweep += seconds;
        for (; _sinceSweep >= CellCourse.SweepSeconds; _sinceSweep -= CellCourse.SweepSeconds)
        {
            _channels.ForEach(channel => channel.Errors.Advance());
        }
    }

    /// <summary>What flows through the cell when a current is asked for.</summary>
    private double Flowing(double density)
    {
        return _flaw switch
        {
            RigFlaw.CurrentReversed => -density,
            RigFlaw.CurrentScale => ScaleOfFlaw * density,
            _ => density,
        };
    }

    private double Held()
    {
        const double PerSecond = 0.1 / 3600.0;
        return _flaw == RigFlaw.PressureLost ? Math.Exp(-PerSecond * _sincePress) : 1.0;
    }
}
