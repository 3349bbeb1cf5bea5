using SSBms.VirtualBoard;

namespace SSBms.Detection.Courses;

/// <summary>
/// What a cell goes through in one run, sweep by sweep: current, temperature, pressure, contact, films, filament. It is drawn once from the
/// chance of the run.
/// </summary>
public sealed class CellCourse
{
    /// <summary>From one sweep to the next, s.</summary>
    public const double SweepSeconds = 30.0;

    /// <summary>Contact at which the charge of a loss is counted as whole, 1.</summary>
    public const double HalfContact = 0.5;

    private const double SecondsPerHour = 3600.0;
    private const double SecondsPerDay = 86400.0;
    private const double ChamberLag = 300.0;

    /// <summary>Void volume at half contact over that at detachment: θ = 1 − v^(2/3).</summary>
    private static readonly double s_halfVoid = Math.Pow(1.0 - HalfContact, 1.5);

    private readonly DetectionClass _class;
    private readonly double _halfCycle;
    private readonly double _phase;
    private readonly double _day;
    private readonly double _dayPhase;
    private readonly double _step;
    private readonly double _stepSeconds;
    private readonly double _onset;
    private readonly double _span;
    private readonly double _size;
    private readonly double _power;
    private readonly double _refilling;
    private double _voids;
    private double _chamber;

    /// <summary>Draws a course.</summary>
    /// <param name="kind">What happens.</param>
    /// <param name="random">Its chance.</param>
    public CellCourse(DetectionClass kind, NoiseSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        _class = kind;
        Load = 0.2 + 0.6 * random.NextFraction();
        _halfCycle = Log(random, 1.0, 4.0) * SecondsPerHour;
        _phase = random.NextFraction();
        _day = (kind == DetectionClass.Temperature ? 2.0 : 0.5) * random.NextFraction();
        _dayPhase = 2.0 * Math.PI * random.NextFraction();
        _step = kind == DetectionClass.Temperature ? 5.0 : 0.0;
        _stepSeconds = Log(random, 2.0, 12.0) * SecondsPerHour;
        _onset = Log(random, 0.2, 12.0) * SecondsPerHour;
        _refilling = 0.2 * random.NextFraction();
        _power = 0.5 + 0.5 * random.NextFraction();
        (_span, _size) = kind switch
        {
            DetectionClass.VoidsSlow => (Log(random, 5.0, 40.0), 0.0),
            DetectionClass.VoidsFast => (Log(random, 0.2, 1.0), 0.0),
            DetectionClass.ContactLostWithPressure => (Log(random, 0.3, 10.0), 1.0),
            DetectionClass.PressureDrift => (Log(random, 6.0, 48.0), 0.1 + 0.2 * random.NextFraction()),
            DetectionClass.BreakIn => (Log(random, 1.0, 6.0), 0.05 + 0.1 * random.NextFraction()),
            DetectionClass.InterphaseSteady => (Log(random, 24.0, 48.0), Log(random, 0.3, 1.0)),
            DetectionClass.InterphaseRunaway => (Log(random, 3.0, 8.0), Log(random, 0.002, 0.01)),
            DetectionClass.CathodeAgeing => (Log(random, 24.0, 48.0), 0.6 + 0.6 * random.NextFraction()),
            DetectionClass.SoftShort => (Log(random, 6.0, 24.0), 0.0),
            _ => (1.0, 0.0),
        };
        _span *= SecondsPerHour;
        Advance(0);
    }

    /// <summary>Plating current density over the critical one, 0.2 to 0.8; the same wherever current plates.</summary>
    public double Load { get; }

    /// <summary>True while lithium is stripped where contact may be lost.</summary>
    public bool Strips { get; private set; }

    /// <summary>Share of the area in contact.</summary>
    public double Contact { get; private set; } = 1.0;

    /// <summary>Charge that has taken contact, over that which leaves half of it.</summary>
    public double Share { get; private set; }

    /// <summary>True once contact has begun to be lost.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>Temperature of the cell over the one it was commissioned at, K.</summary>
    public double Kelvin { get; private set; }

    /// <summary>Stack pressure over that at commissioning.</summary>
    public double Pressure { get; private set; } = 1.0;

    /// <summary>Resistance that an interphase has added, over that of the whole cell at commissioning.</summary>
    public double Film { get; private set; }

    /// <summary>Resistance that the cathode has gained, over its own at commissioning.</summary>
    public double Cathode { get; private set; }

    /// <summary>How far a filament has come, 0 to 1.</summary>
    public double Filament { get; private set; }

    /// <summary>Filling of the cathode, 0 to 1.</summary>
    public double Filling { get; private set; }

    /// <summary>Goes to a sweep, one after the other.</summary>
    /// <param name="sweep">Its number.</param>
    public void Advance(int sweep)
    {
        double time = sweep * SweepSeconds;
        double cycle = time / (2.0 * _halfCycle) + _phase;
        cycle -= Math.Floor(cycle);
        Strips = cycle < 0.5;
        Filling = 0.3 + 0.4 * (Strips ? 2.0 * cycle : 2.0 - 2.0 * cycle);
        Warm(time);
        double since = time - _onset;
        switch (_class)
        {
            case DetectionClass.PressureDrift:
                Pressure = 1.0 - _size * Math.Min(time / _span, 1.0);
                break;
            case DetectionClass.BreakIn:
                Contact = 1.0 - _size * Math.Exp(-time / _span);
                break;
            case DetectionClass.InterphaseSteady:
                Film = _size * time / _span;
                break;
            case DetectionClass.InterphaseRunaway:
                Film = Math.Min(_size * (Math.Exp(time / _span) - 1.0), 2.0);
                break;
            case DetectionClass.CathodeAgeing:
                Cathode = _size * time / _span;
                break;
            case DetectionClass.SoftShort:
                Filament = since > 0.0 ? Math.Min(0.6 + 0.25 * since / _span, 0.85) : 0.0;
                break;
            case DetectionClass.VoidsSlow or DetectionClass.VoidsFast:
                Void(since);
                break;
            case DetectionClass.ContactLostWithPressure:
                Release(since);
                break;
            default:
                break;
        }
    }

    private static double Log(NoiseSource random, double low, double high)
    {
        return low * Math.Pow(high / low, random.NextFraction());
    }

    private void Warm(double time)
    {
        double target = _step == 0.0 ? 0.0 : _step * ((int)(time / _stepSeconds) % 3 - 1);
        _chamber += (target - _chamber) * (1.0 - Math.Exp(-SweepSeconds / ChamberLag));
        Kelvin = _chamber + _day * Math.Sin(2.0 * Math.PI * time / SecondsPerDay + _dayPhase);
    }

    private void Void(double since)
    {
        if (since <= 0.0)
        {
            return;
        }

        // What is stripped leaves voids, and some of what is plated fills them again.
        HasBegun |= Strips;
        double grown = SweepSeconds / _span;
        Share = Math.Clamp(Share + (Strips ? grown : -_refilling * grown), 0.0, 1.0 / s_halfVoid);
        _voids = Share * s_halfVoid;
        Contact = Math.Max(1.0 - Math.Pow(_voids, 2.0 / 3.0), 0.01);
    }

    private void Release(double since)
    {
        if (since <= 0.0)
        {
            return;
        }

        // Linear in time down to where half of the contact is left, and on.
        HasBegun = true;
        Share = since / _span;
        Contact = Math.Max(1.0 - HalfContact * Share, 0.05);
        Pressure = Math.Pow(Contact, 1.0 / _power);
    }
}
