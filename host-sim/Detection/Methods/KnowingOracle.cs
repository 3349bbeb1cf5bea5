using System.Numerics;
using SSBms.Detection.Commissioning;
using SSBms.Detection.Courses;

namespace SSBms.Detection.Methods;

/// <summary>
/// The best that four tones allow: it knows what each tone would be if contact were as at the start, with temperature, pressure, films and
/// filament as they are, and the statistics of noise and drifts, so that only contact is left. What it does not know is what the drifts are
/// now, and the noise.
/// </summary>
internal sealed class KnowingOracle
{
    private const double LeastAllowance = 0.003;
    private const double Deviations = 4.0;
    private const double MostStep = 20.0;
    private const double MostSum = 1000.0;
    private const double Kelvin = 5.0;

    private readonly IReadOnlyList<double> _hertz;
    private readonly double[] _signal;
    private readonly double[] _gain;
    private readonly double[] _capacitance;
    private readonly double[] _off;
    private readonly double _white;
    private double[] _weight = [];
    private double _allowance;
    private double _variance = 1.0;

    /// <summary>Begins.</summary>
    /// <param name="hertz">The tones, Hz.</param>
    /// <param name="noise">Relative standard deviation of a tone.</param>
    public KnowingOracle(IReadOnlyList<double> hertz, double noise)
    {
        _hertz = hertz;
        int parts = 2 * hertz.Count;
        _signal = new double[parts];
        _gain = new double[parts];
        _capacitance = new double[parts];
        _off = new double[parts];
        _white = noise * noise + ToneErrors.ToneSpread * ToneErrors.ToneSpread;
    }

    /// <summary>The cumulative sum.</summary>
    public double Sum { get; private set; }

    /// <summary>Looks at the cell as it is now: what a loss would do to each tone, and how it is told from the drifts.</summary>
    /// <param name="known">The tones as they would be with the contact of the start, Ω·cm².</param>
    /// <param name="circuit">The circuit of the cell in full contact.</param>
    public void Aim(IReadOnlyList<Complex> known, CellCircuit circuit)
    {
        for (int tone = 0; tone < _hertz.Count; tone++)
        {
            Complex capacitance = circuit.PerCapacitance(_hertz[tone]) / known[tone];
            Put(_signal, tone, circuit.PerResistance(_hertz[tone]) / known[tone] - capacitance);
            Put(_capacitance, tone, capacitance);
            Put(_gain, tone, Complex.One);
        }

        // A drift is noise that lasts: it is weighed as noise, and allowed for.
        double perKelvin = ToneErrors.CapacitancePerKelvin * Kelvin;
        double drift = ToneErrors.CapacitanceSpread * ToneErrors.CapacitanceSpread + perKelvin * perKelvin;
        double gain = ToneErrors.GainSpread * ToneErrors.GainSpread;
        _weight = Weights(gain, drift);
        double squares = Product(_weight, _weight);
        double byGain = Product(_weight, _gain);
        double byDrift = Product(_weight, _capacitance);
        double lasting = gain * byGain * byGain + drift * byDrift * byDrift;
        lasting += ToneErrors.ToneSpread * ToneErrors.ToneSpread * squares;
        _allowance = Math.Max(LeastAllowance, Deviations * Math.Sqrt(lasting));
        _variance = _white * squares;
    }

    /// <summary>Takes a sweep.</summary>
    /// <param name="measured">The tones as they were measured, Ω·cm².</param>
    /// <param name="known">The tones as they would be with the contact of the start.</param>
    public void Take(IReadOnlyList<Complex> measured, IReadOnlyList<Complex> known)
    {
        for (int tone = 0; tone < _hertz.Count; tone++)
        {
            Put(_off, tone, Complex.Log(measured[tone] / known[tone]));
        }

        double loss = Product(_weight, _off);
        double step = 2.0 * _allowance * (loss - _allowance) / _variance;
        Sum = Math.Clamp(Sum + Math.Clamp(step, -MostStep, MostStep), 0.0, MostSum);
    }

    /// <summary>Generalised least squares: the inverse of a diagonal and two drifts, one after the other (Sherman and Morrison).</summary>
    private double[] Weights(double gain, double drift)
    {
        double[] first = [.. _gain.Select(part => part / _white)];
        double firstScale = gain / (1.0 + gain * Product(first, _gain));
        double[] told = Solve(_signal, first, firstScale);
        double[] second = Solve(_capacitance, first, firstScale);
        double scale = drift / (1.0 + drift * Product(second, _capacitance)) * Product(second, _signal);
        double[] weight = [.. told.Select((part, i) => part - scale * second[i])];
        double information = Product(weight, _signal);
        return [.. weight.Select(part => part / information)];
    }

    private double[] Solve(double[] vector, double[] first, double scale)
    {
        double along = scale * Product(first, vector);
        return [.. vector.Select((part, i) => part / _white - along * first[i])];
    }

    private static void Put(double[] parts, int tone, Complex value)
    {
        parts[2 * tone] = value.Real;
        parts[2 * tone + 1] = value.Imaginary;
    }

    private static double Product(double[] left, double[] right)
    {
        double sum = 0.0;
        for (int i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }
}
