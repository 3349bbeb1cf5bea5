namespace SSBms.Commissioning.Steps;

/// <summary>
/// Whether a filament touches while lithium is plated: the voltage that drives the current falls at once, where voids and films change it
/// slowly. One that only touches now and then counts as well.
/// </summary>
internal sealed class SoftShortWatch
{
    /// <summary>
    /// Fall of the driving voltage, over what the resistance of the cell makes of the current: a filament in a full cell has its whole voltage
    /// across it, and the voltage of a cathode is not so even.
    /// </summary>
    private const double LeastFall = 0.004;
    private const double LeastFallOfFull = 0.2;

    /// <summary>The same of noise, standard deviations of a reading.</summary>
    private const double Deviations = 15.0;

    private const int Settling = 5;
    private const int Enough = 2;

    private readonly double _fallPerDensity;
    private readonly double _noise;
    private double _last;
    private double _before;
    private int _readings;
    private int _touches;

    /// <summary>Sets it for a cell.</summary>
    /// <param name="ohm">What a current meets, Ω·cm².</param>
    /// <param name="isFull">True for a cell with a cathode.</param>
    /// <param name="noise">Standard deviation of a reading, V.</param>
    public SoftShortWatch(double ohm, bool isFull, double noise)
    {
        _noise = Deviations * noise;
        _fallPerDensity = (isFull ? LeastFallOfFull : LeastFall) * ohm * 1e-3;
    }

    /// <summary>True once a filament has touched.</summary>
    public bool HasTouched { get; private set; }

    /// <summary>Begins with a current.</summary>
    public void Begin()
    {
        _readings = 0;
        _touches = 0;
    }

    /// <summary>Takes a reading while the current flows, at even intervals.</summary>
    /// <param name="volts">V.</param>
    /// <param name="density">mA/cm², not 0.</param>
    public void Take(double volts, double density)
    {
        double driving = volts * Math.Sign(density);
        double fall = 2.0 * _last - _before - driving;
        if (_readings >= Settling && fall > _noise + _fallPerDensity * Math.Abs(density))
        {
            _touches++;
            HasTouched |= _touches >= Enough;
            return;
        }

        _before = _readings == 0 ? driving : _last;
        _last = driving;
        _readings++;
    }
}
