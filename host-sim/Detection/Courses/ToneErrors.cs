using System.Numerics;
using SSBms.VirtualBoard;

namespace SSBms.Detection.Courses;

/// <summary>
/// What an impedance channel adds to four tones: noise of each, a gain that drifts for all alike, a drift of each, and a capacitance of the
/// interface that follows the temperature a little and wanders, which the model of the cell does not know.
/// </summary>
public sealed class ToneErrors
{
    /// <summary>Standard deviation of the common gain over 12 h, 1.</summary>
    public const double GainSpread = 0.001;

    /// <summary>Standard deviation of each tone's own drift over 12 h, real and imaginary, 1.</summary>
    public const double ToneSpread = 0.0002;

    /// <summary>Standard deviation of ln C over 12 h.</summary>
    public const double CapacitanceSpread = 0.005;

    /// <summary>Standard deviation of d(ln C)/dT from cell to cell, 1/K.</summary>
    public const double CapacitancePerKelvin = 0.0005;

    private const double DriftSeconds = 12.0 * 3600.0;

    private readonly NoiseSource _random;
    private readonly double _noise;
    private readonly Wander _gain;
    private readonly Wander[] _tones;
    private readonly Wander _capacitance;
    private readonly Complex[] _perCapacitance;
    private readonly double _perKelvin;
    private readonly double[] _first;

    /// <summary>Draws what the channel and the cell are like.</summary>
    /// <param name="noise">Relative standard deviation of a tone, real and imaginary.</param>
    /// <param name="perCapacitance">What a change of ln C does to the impedance at each tone, Ω·cm².</param>
    /// <param name="random">Its chance.</param>
    public ToneErrors(double noise, IEnumerable<Complex> perCapacitance, NoiseSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        _random = random;
        _noise = noise;
        _perCapacitance = [.. perCapacitance];
        _first = new double[_perCapacitance.Length];
        _gain = new Wander(random, GainSpread, DriftSeconds);
        _capacitance = new Wander(random, CapacitanceSpread, DriftSeconds);
        _tones = [.. Enumerable.Range(0, 2 * _perCapacitance.Length).Select(_ => new Wander(random, ToneSpread, DriftSeconds))];
        _perKelvin = CapacitancePerKelvin * random.Gaussian();
    }

    /// <summary>Lets a sweep's time pass.</summary>
    public void Advance()
    {
        _gain.Advance();
        _capacitance.Advance();
        foreach (Wander tone in _tones)
        {
            tone.Advance();
        }
    }

    private static double Squared(Complex value)
    {
        return value.Real * value.Real + value.Imaginary * value.Imaginary;
    }

    /// <summary>A tone as it is measured.</summary>
    /// <param name="tone">Its number.</param>
    /// <param name="impedance">What it is, Ω·cm².</param>
    /// <param name="kelvin">Temperature over that of commissioning, K.</param>
    public Complex Measured(int tone, Complex impedance, double kelvin)
    {
        // A filament beside the cell, and warmth, take as much of it away as of the square of the impedance.
        double square = Squared(impedance);
        _first[tone] = _first[tone] > 0.0 ? _first[tone] : square;
        Complex capacitance = _perCapacitance[tone] * (_capacitance.Value + _perKelvin * kelvin) * Math.Min(square / _first[tone], 1.0);
        double real = 1.0 + _gain.Value + _tones[2 * tone].Value + _noise * _random.Gaussian();
        double imaginary = _tones[2 * tone + 1].Value + _noise * _random.Gaussian();
        return impedance * new Complex(real, imaginary) + capacitance;
    }
}
