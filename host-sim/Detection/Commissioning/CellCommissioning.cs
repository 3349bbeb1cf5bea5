using System.Numerics;
using SSBms.CellModels;
using SSBms.Control;
using SSBms.VirtualBoard;

namespace SSBms.Detection.Commissioning;

/// <summary>
/// Commissions the watch of a cell: a full sweep from 1 to 200 kHz is measured and fitted, the four tones are chosen, and both go into the
/// profile that the firmware works with. What the circuit misses at the four tones is measured as the mean of many sweeps of them.
/// </summary>
public static class CellCommissioning
{
    private const int SweepPoints = 24;
    private const double Lowest = 1e3;
    private const double Highest = 200e3;

    /// <summary>Each point of a full sweep is the mean of so many: ten minutes.</summary>
    private const int Repeats = 64;

    /// <summary>Sweeps of the four tones: two minutes.</summary>
    private const int ToneSweeps = 100;

    /// <summary>Frequencies of a full sweep, rising, Hz.</summary>
    public static IReadOnlyList<double> Hertz { get; } =
    [.. Enumerable.Range(0, SweepPoints).Select(i => Lowest * Math.Pow(Highest / Lowest, i / (SweepPoints - 1.0)))];

    /// <summary>Commissions a cell in the state it is in.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="expected">What its kind says of it.</param>
    /// <param name="noise">Relative standard deviation of a tone.</param>
    /// <param name="random">The noise of the sweep.</param>
    /// <param name="nearest">The frequency that the chip makes of a tone, both in Hz; null where it makes every one.</param>
    public static InterfaceProfile Of(
        Cell cell,
        CellCircuit expected,
        double noise,
        NoiseSource random,
        Func<double, double>? nearest = null
    )
    {
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentNullException.ThrowIfNull(random);
        double mean = noise / Math.Sqrt(Repeats);
        Complex[] values =
        [
            .. Hertz.Select(hertz =>
                CellSpectrum.Impedance(cell, hertz) * new Complex(1.0 + mean * random.Gaussian(), mean * random.Gaussian())
            ),
        ];
        CellCircuit fitted = CircuitFit.Fit(Hertz, values, mean, expected);
        (double[] tones, _) = ToneChoice.Of(fitted, noise);
        tones = nearest is null ? tones : [.. tones.Select(nearest)];
        double rest = noise / Math.Sqrt(ToneSweeps);
        Complex[] left =
        [
            .. tones.Select(hertz =>
                CellSpectrum.Impedance(cell, hertz) * new Complex(1.0 + rest * random.Gaussian(), rest * random.Gaussian())
                - (fitted.At(hertz) - fitted.Rest(hertz))
            ),
        ];
        return fitted.Profile(tones, left, CellCircuit.Interfaces(cell), cell.State.Temperature, noise);
    }
}
