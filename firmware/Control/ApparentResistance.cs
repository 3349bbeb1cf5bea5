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

    private double _mean;
    private double _pressure;

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
