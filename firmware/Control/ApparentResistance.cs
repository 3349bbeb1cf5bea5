namespace SSBms.Control;

/// <summary>
/// Voltage over current of a cell between two lithium electrodes, against its own slow mean at the same current. Nothing that a sound
/// cell does makes it fall by a third within a minute; a filament does.
/// </summary>
public sealed class ApparentResistance
{
    /// <summary>Current density below which no current flows that would tell anything, mA/cm².</summary>
    public const double LeastDensity = 0.01;

    /// <summary>Share of its resistance below which a filament is suspected, 1.</summary>
    public const double SoftShort = 0.7;

    /// <summary>Share of its resistance below which a cell is shorted, 1.</summary>
    public const double HardShort = 0.3;

    /// <summary>Below this voltage, V, without sign, noise would decide: ten times that of a reading.</summary>
    public const double LeastVoltage = 0.0025;

    /// <summary>So much the zero of the voltage may be off, V.</summary>
    private const double Zero = 0.002;

    /// <summary>Below this one, V, three readings may by chance be a third too low each.</summary>
    private const double LeastForSoft = 0.005;

    private const double MeanSeconds = 60.0;

    /// <summary>A pressure that has risen by less than this factor, and less than a load cell's noise, has not changed the cell.</summary>
    private const double PressedHarder = 1.2;

    private const double PressureNoise = 0.05;

    /// <summary>No press takes away more than it does when it presses so many times harder.</summary>
    private const double MostPressed = 4.0;

    /// <summary>After so long, s, a voltage has answered the turn of its current.</summary>
    private const double Answering = 0.3;

    /// <summary>A current of no more than this share of the one before it is clearly smaller,</summary>
    private const double Smaller = 0.5;

    /// <summary>a voltage of at least this share is as large as it was: no kinetics of an electrode are as flat,</summary>
    private const double AsLarge = 0.9;

    /// <summary>and one of more than so many times as much is that of a collector that was stripped bare.</summary>
    private const double Bare = 2.0;

    private double _mean;
    private double _pressure;

    /// <summary>The last settled current density, mA/cm², with sign, which fades while no other is settled, and the voltage that it made, V.</summary>
    private double _lastDensity;
    private double _lastVoltage;

    /// <summary>
    /// The voltage that no current explains after a turn: as large as before it, the other way, and its current is said to be no more than half.
    /// A monitor that lost its gain just before the turn, or at rest, shows no step without an answer.
    /// </summary>
    /// <param name="voltage">V.</param>
    /// <param name="density">mA/cm², with sign.</param>
    /// <param name="current">How long the current has been the same.</param>
    /// <param name="seconds">Time since the last cycle, s.</param>
    /// <returns>V; 0 while all is explained.</returns>
    public double Unexplained(double voltage, double density, SteadyCurrent current, double seconds)
    {
        // Polarisation that is left of the current before has the other sign, and makes this voltage smaller.
        double size = Scalar.Abs(density);
        double most = Scalar.Abs(_lastDensity);
        double turned = _lastVoltage > 0.0 ? -voltage : voltage;
        double before = Scalar.Abs(_lastVoltage);
        bool flows = size >= LeastDensity;
        bool isAsLarge = turned > AsLarge * before && turned < Bare * before;
        if (flows && size < Smaller * most && isAsLarge && current.Seconds >= Answering)
        {
            double unexplained = turned - before * Scalar.Ratio(size, most, 1.0);
            if (unexplained > VoltageJump.Limit)
            {
                return unexplained;
            }
        }

        if (flows && current.IsSettled)
        {
            _lastDensity = density;
            _lastVoltage = voltage;
        }
        else
        {
            // After a long rest an interphase may have grown.
            _lastDensity -= _lastDensity * (seconds < MeanSeconds ? seconds / MeanSeconds : 1.0);
        }

        return 0.0;
    }

    /// <summary>The circuit was open: what was before it says nothing.</summary>
    public void Restart()
    {
        _lastDensity = 0.0;
    }

    /// <summary>Takes one cycle.</summary>
    /// <param name="voltage">V.</param>
    /// <param name="density">mA/cm², with sign.</param>
    /// <param name="current">How long the current has been the same.</param>
    /// <param name="pressure">Stack pressure, MPa.</param>
    /// <param name="seconds">Time since the last cycle, s.</param>
    /// <returns>The share of the mean that is left, 1; where nothing can be said, 1.</returns>
    public double Share(double voltage, double density, SteadyCurrent current, double pressure, double seconds)
    {
        // A mean of another current says nothing: voids that have healed in between lower the resistance as much.
        double size = density < 0.0 ? -density : density;
        if (!current.IsSettled || size < LeastDensity)
        {
            _mean = 0.0;
            return 1.0;
        }

        double weight = seconds < MeanSeconds ? seconds / MeanSeconds : 1.0;
        if (_mean * size < LeastVoltage)
        {
            // A mean that began with the largest of many readings would make the others a short.
            double resistance = Scalar.Ratio(voltage, density, 0.0);
            _mean = _mean > 0.0 ? _mean + (resistance - _mean) * weight : resistance;
            _pressure = pressure;
            return 1.0;
        }

        double share = Scalar.Ratio(voltage, _mean * density, 1.0);
        if (share > SoftShort)
        {
            _mean += _mean * (share - 1.0) * weight;
            _pressure += (pressure - _pressure) * weight;
            return share;
        }

        double left = Unpressed(share, size, pressure);
        return left < HardShort || _mean * size >= LeastForSoft ? left : 1.0;
    }

    /// <summary>What is left of the resistance apart from what a press takes away that is turned on: at most with the square of the pressure.</summary>
    private double Unpressed(double share, double size, double pressure)
    {
        if (pressure <= PressedHarder * _pressure + PressureNoise)
        {
            return share;
        }

        double harder = Scalar.Clamp(Scalar.Ratio(pressure, _pressure, MostPressed), 1.0, MostPressed);
        double most = harder * harder;
        double unpressed = share * most;

        // What the press explains is the cell from now on. A zero that is off stays where it is while the voltage of a sound cell falls, and may
        // be most of what is left of it.
        if (_mean * size * (1.0 - unpressed) < Zero * (most - 1.0))
        {
            _mean = 0.0;
            return 1.0;
        }

        return unpressed;
    }
}
