namespace SSBms.Control;

/// <summary>
/// Whether the stack pressure still follows the charge. Plated lithium takes room, and a stiff clamp answers with pressure: dP/dQ is learned from
/// stretches of charge while the contactor stays closed. A load cell that no longer feels the stack gives no answer though it flickers, nor does a
/// stack whose lithium leaves voids behind.
/// </summary>
/// <remarks>
/// A clamp that creeps adds to the answer in one direction what it takes in the other, so half the sum of both is judged. Where it is not the same
/// all along a cycle, in springs, driven presses and with cathodes that shrink, none is learned, and nothing is said.
/// </remarks>
public sealed class PressureAnswer
{
    /// <summary>A stretch of charge, as part of the capacity.</summary>
    private const double StretchShare = 0.05;

    /// <summary>The answer is known when it was the same over so many stretches: a cycle.</summary>
    private const int Enough = 40;

    /// <summary>The same is within this share; less missing than this is learned, as how the cell changes.</summary>
    private const double Same = 0.25;

    /// <summary>A stretch that answers more than so many times what was learned, or as much the other way: somebody turned the press.</summary>
    private const double MostAnswer = 2.5;
    private const double LeastAnswer = -0.5;

    /// <summary>In a stretch over which the temperature went further, K, the press answers to that.</summary>
    private const double SteadyKelvin = 0.3;

    /// <summary>What a stretch must change, MPa: less may be the noise of a load cell, which is the same for long enough now and then.</summary>
    private const double Felt = 0.002;

    private const double PressureSeconds = 10.0;
    private const double Weight = 0.25;
    private const double SlowWeight = 0.125;
    private const double SecondsPerHour = 3600.0;

    private readonly double _stretch;
    private double _pressure;
    private double _charge;
    private double _startPressure;
    private double _startCelsius;
    private double _plating;
    private double _stripping;
    private double _answer;
    private int _stretches;

    /// <summary>Starts without knowing an answer.</summary>
    /// <param name="capacity">Charge the cell holds, mAh/cm².</param>
    public PressureAnswer(double capacity)
    {
        _stretch = StretchShare * capacity;
    }

    /// <summary>Share of the learned answer that has been missing of late, over plating and stripping; 0 while that is little or none is known.</summary>
    public double Missing { get; private set; }

    /// <summary>Forgets the answer: the contactor was open, and the press may be another.</summary>
    public void Restart()
    {
        _charge = 0.0;
        _stretches = 0;
        _answer = 0.0;
        _plating = 0.0;
        _stripping = 0.0;
        Missing = 0.0;
    }

    /// <summary>Takes one cycle.</summary>
    /// <param name="pressure">Stack pressure, MPa.</param>
    /// <param name="density">Current density, mA/cm², positive while lithium plates; 0 at rest.</param>
    /// <param name="celsius">Temperature, °C.</param>
    /// <param name="seconds">Time since the last cycle, s.</param>
    /// <returns>True when <see cref="Missing"/> is new.</returns>
    public bool Update(double pressure, double density, double celsius, double seconds)
    {
        double weight = seconds < PressureSeconds ? seconds * (1.0 / PressureSeconds) : 1.0;
        _pressure += (pressure - _pressure) * weight;
        double charge = _charge + density * seconds * (1.0 / SecondsPerHour);
        if (density == 0.0 || charge * density < 0.0 || _charge == 0.0)
        {
            // At rest a press is set and creeps: a stretch is of one current without a break.
            Begin(density == 0.0 ? 0.0 : charge, celsius);
            return false;
        }

        _charge = charge;
        if (charge < _stretch && charge > -_stretch)
        {
            return false;
        }

        double kelvin = celsius - _startCelsius;
        bool taken =
            kelvin < SteadyKelvin && kelvin > -SteadyKelvin && Take(Scalar.Ratio(_pressure - _startPressure, charge, 0.0), density > 0.0);
        Begin(0.0, celsius);
        return taken;
    }

    private void Begin(double charge, double celsius)
    {
        _charge = charge;
        _startPressure = _pressure;
        _startCelsius = celsius;
    }

    private bool Take(double answer, bool plates)
    {
        bool known = _stretches >= Enough;
        double share = Scalar.Ratio(answer, _answer, 0.0);
        if (known && (share > MostAnswer || share < LeastAnswer))
        {
            return false;
        }

        _plating += plates ? (answer - _plating) * Weight : 0.0;
        _stripping += plates ? 0.0 : (answer - _stripping) * Weight;
        double both = 0.5 * (_plating + _stripping);
        double missing = 1.0 - Scalar.Ratio(both, _answer, 0.0);
        bool same = missing < Same && (known || (missing > -Same && Scalar.Abs(both) * _stretch > Felt));
        if (same)
        {
            _answer += (both - _answer) * SlowWeight;
            _stretches += known ? 0 : 1;
        }
        else if (!known)
        {
            _answer = both;
            _stretches = 0;
        }

        Missing = known && !same ? missing : 0.0;
        return known;
    }
}
