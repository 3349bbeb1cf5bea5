using SSBms.Control;

namespace SSBms.Drivers;

/// <summary>The load cell under the stack: bridge ratio to force, force over the electrode area to stack pressure.</summary>
public sealed class LoadCell
{
    private const double SquareMillimetrePerSquareCentimetre = 100.0;

    private readonly Nau7802 _bridge;
    private readonly double _zero;
    private readonly double _megapascalPerRatio;

    /// <summary>Takes the calibration.</summary>
    /// <param name="bridge">The bridge converter.</param>
    /// <param name="settings">Rating, sensitivity and zero of the load cell, and the area the force acts on.</param>
    public LoadCell(Nau7802 bridge, Settings settings)
    {
        _bridge = bridge;
        _zero = settings.Get(Setting.LoadCellZero);
        double area = settings.Get(Setting.Area) * SquareMillimetrePerSquareCentimetre;
        double newtonPerRatio = Scalar.Ratio(settings.Get(Setting.LoadCellRating), settings.Get(Setting.LoadCellSensitivity), 0.0);
        _megapascalPerRatio = Scalar.Ratio(newtonPerRatio, area, 0.0);
    }

    /// <summary>True from when a register of the converter was found changed until the next <see cref="Start"/>.</summary>
    public bool HasLostConfiguration => _bridge.HasLostConfiguration;

    /// <summary>Finds, configures and calibrates the converter.</summary>
    /// <returns>False when it does not answer or does not calibrate.</returns>
    public bool Start()
    {
        return _bridge.Start();
    }

    /// <summary>Reads the stack pressure if a new conversion is there.</summary>
    /// <param name="pressure">Where it goes, MPa.</param>
    /// <param name="now">Present time, ms.</param>
    public void Measure(Reading pressure, long now)
    {
        if (_bridge.TryRead(out double ratio))
        {
            pressure.Accept((ratio - _zero) * _megapascalPerRatio, now);
        }
        else
        {
            pressure.Miss();
        }
    }
}
