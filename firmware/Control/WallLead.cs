namespace SSBms.Control;

/// <summary>
/// How far the cell is ahead of the die wall, from the wall alone: it follows the cell with a lag, so while it warms or cools the cell is
/// ahead of it by that lag times its rate. A plate thermometer that is wrong is then no longer all that is known of a chamber that is driven.
/// </summary>
public sealed class WallLead
{
    /// <summary>Weight of a second in the mean rate: what a thermometer's last bits do to it is then 0.2 K of lead.</summary>
    private const double WeightPerSecond = 0.05;

    /// <summary>Fastest that a die wall warms or cools, K/s; what is faster is not of the cell.</summary>
    private const double FastestRate = 0.2;

    /// <summary>A lead that may be noise, K.</summary>
    private const double Unsure = 0.5;

    /// <summary>The lag is not known better, and the rate is that of a moment ago.</summary>
    private const double Caution = 1.1;

    private readonly double _lag;
    private double _wall;
    private double _rate;
    private long _at = -1;

    /// <summary>Takes how the fixture behaves.</summary>
    /// <param name="lag">Time constant with which the wall follows the cell, s.</param>
    public WallLead(double lag)
    {
        _lag = lag;
    }

    /// <summary>The lead, K; negative while the wall cools, 0 while it is small.</summary>
    public double Value { get; private set; }

    /// <summary>Takes a new temperature.</summary>
    /// <param name="wall">°C.</param>
    /// <param name="at">When, ms.</param>
    /// <param name="longest">Longest time since the one before, s, after which a rate is known.</param>
    public void Update(double wall, long at, double longest)
    {
        double seconds = (at - _at) * 0.001;
        if (_at < 0 || seconds <= 0.0 || seconds > longest)
        {
            _rate = 0.0;
        }
        else
        {
            double rate = Scalar.Clamp(Scalar.Ratio(wall - _wall, seconds, 0.0), -FastestRate, FastestRate);
            double weight = seconds * WeightPerSecond;
            _rate += (rate - _rate) * (weight < 1.0 ? weight : 1.0);
        }

        _wall = wall;
        _at = at;
        double lead = _rate * _lag;
        Value = lead > Unsure || lead < -Unsure ? lead * Caution : 0.0;
    }
}
