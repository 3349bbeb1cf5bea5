using System.Numerics;
using SSBms.CellModels.Input;
using SSBms.Control;

namespace SSBms.Detection.Commissioning;

/// <summary>Commissions the watch of a real cell from a spectrum that an instrument has recorded.</summary>
/// <param name="Profile">What the watch works with.</param>
/// <param name="Circuit">The circuit behind the spectrum, per area.</param>
/// <param name="Points">Points of the spectrum that were used.</param>
/// <param name="Unexplained">What the circuit leaves of them, mean relative distance.</param>
public sealed record RecordedCommissioning(InterfaceProfile Profile, CellCircuit Circuit, int Points, double Unexplained)
{
    private const double Lowest = 1e3;
    private const double Highest = 200e3;
    private const int FewestPoints = 8;

    /// <summary>What an instrument is trusted to, relative.</summary>
    private const double InstrumentNoise = 0.005;

    /// <summary>A circuit that leaves more than that is not the one of the cell.</summary>
    private const double MostUnexplained = 0.05;

    /// <summary>Beyond that the channel measures nothing, Ω.</summary>
    private const double MostOhm = 3000.0;

    /// <summary>Commissions.</summary>
    /// <param name="hertz">Frequencies of the spectrum, Hz.</param>
    /// <param name="ohm">Impedances, Ω.</param>
    /// <param name="area">Area of the electrode, cm², positive.</param>
    /// <param name="expected">What the kind of the cell says of it, per area.</param>
    /// <param name="interfaces">Lithium interfaces in it, 1 or 2.</param>
    /// <param name="celsius">Temperature of the cell, °C.</param>
    /// <param name="noise">Relative standard deviation of a tone of the channel.</param>
    /// <param name="nearest">The frequency that the channel makes of a tone, both in Hz.</param>
    /// <exception cref="InputException">The spectrum does not reach, the cell is out of range, or the circuit does not fit.</exception>
    public static RecordedCommissioning Of(
        IReadOnlyList<double> hertz,
        IReadOnlyList<Complex> ohm,
        double area,
        CellCircuit expected,
        int interfaces,
        double celsius,
        double noise,
        Func<double, double> nearest
    )
    {
        ArgumentNullException.ThrowIfNull(hertz);
        ArgumentNullException.ThrowIfNull(ohm);
        ArgumentNullException.ThrowIfNull(nearest);
        (double Hertz, Complex Value)[] points =
        [
            .. hertz
                .Zip(ohm, (frequency, value) => (frequency, value))
                .Where(point => point.frequency is >= Lowest and <= Highest)
                .OrderBy(point => point.frequency)
                .DistinctBy(point => point.frequency),
        ];
        if (points.Length < FewestPoints)
        {
            throw new InputException($"{points.Length} points from 1 to 200 kHz; expected at least {FewestPoints}");
        }

        double largest = points.Max(point => point.Value.Magnitude);
        if (largest > MostOhm)
        {
            throw new InputException(
                FormattableString.Invariant(
                    $"{largest:G3} Ohm is beyond the {MostOhm:0} Ohm that the channel measures: there is no contact, a wire is off, or the electrode is too small"
                )
            );
        }

        double[] at = [.. points.Select(point => point.Hertz)];
        Complex[] perArea = [.. points.Select(point => point.Value * area)];
        CellCircuit fitted = CircuitFit.Fit(at, perArea, InstrumentNoise, expected);
        double unexplained = at.Select((frequency, i) => ((perArea[i] - fitted.At(frequency)) / perArea[i]).Magnitude).Average();
        if (unexplained > MostUnexplained)
        {
            throw new InputException(
                FormattableString.Invariant(
                    $"the circuit of such a cell leaves {unexplained:P0} of the spectrum unexplained; expected at most {MostUnexplained:P0}: is it the right cell, and the right area?"
                )
            );
        }

        double[] tones = [.. ToneChoice.Of(fitted, noise, at[0], at[^1]).Hertz.Select(nearest)];
        return tones.Length == InterfaceProfile.Tones
            ? new RecordedCommissioning(Profiled(fitted, tones, at, perArea, interfaces, celsius, noise), fitted, at.Length, unexplained)
            : throw new InputException(
                FormattableString.Invariant(
                    $"the spectrum goes from {at[0] / 1e3:0.#} to {at[^1] / 1e3:0.#} kHz and leaves no four tones to choose from; expected 1 to 200 kHz"
                )
            );
    }

    private static InterfaceProfile Profiled(
        CellCircuit fitted,
        double[] tones,
        double[] at,
        Complex[] perArea,
        int interfaces,
        double celsius,
        double noise
    )
    {
        // What the circuit misses at the tones stays as it was measured.
        Complex[] rest =
        [
            .. tones.Select(tone => fitted.Rest(tone) + Between(at, [.. perArea.Select((value, i) => value - fitted.At(at[i]))], tone)),
        ];
        return fitted.Profile(tones, rest, interfaces, celsius, noise);
    }

    private static Complex Between(double[] at, Complex[] values, double hertz)
    {
        int upper = Array.FindIndex(at, known => known >= hertz);
        if (upper <= 0)
        {
            return upper < 0 ? values[^1] : values[0];
        }

        double share = Math.Log(hertz / at[upper - 1]) / Math.Log(at[upper] / at[upper - 1]);
        return values[upper - 1] + share * (values[upper] - values[upper - 1]);
    }
}
