using MathNet.Numerics.LinearAlgebra;
using Complex = System.Numerics.Complex;

namespace SSBms.Detection.Commissioning;

/// <summary>Chooses the four tones that tell most of the contact of a cell.</summary>
public static class ToneChoice
{
    private const int Elements = 4;

    /// <summary>What nothing tells is known to this factor of e.</summary>
    private const double Prior = 0.5;

    /// <summary>The tones among which it chooses, Hz.</summary>
    public static IReadOnlyList<double> Candidates { get; } = [1e3, 2e3, 3e3, 5e3, 7e3, 10e3, 15e3, 20e3, 30e3, 50e3, 80e3, 120e3, 200e3];

    /// <summary>Chooses.</summary>
    /// <param name="circuit">The cell.</param>
    /// <param name="noise">Relative standard deviation of a tone.</param>
    /// <param name="lowest">Lowest tone that can be chosen, Hz.</param>
    /// <param name="highest">Highest tone that can be chosen, Hz.</param>
    /// <returns>None where there are no four to choose from; else the four tones, rising, and the standard deviation that one sweep of them leaves in −ln of the contact.</returns>
    public static (double[] Hertz, double Spread) Of(
        CellCircuit circuit,
        double noise,
        double lowest = 0.0,
        double highest = double.MaxValue
    )
    {
        double[] candidates = [.. Candidates.Where(hertz => hertz >= lowest && hertz <= highest)];
        Matrix<double>[] tells = [.. candidates.Select(hertz => Information(circuit, hertz, noise))];
        Matrix<double> prior = Matrix<double>.Build.DenseIdentity(Elements) / (Prior * Prior);
        double least = double.PositiveInfinity;
        double[] best = [];
        for (int a = 0; a < tells.Length; a++)
        {
            for (int b = a + 1; b < tells.Length; b++)
            {
                for (int c = b + 1; c < tells.Length; c++)
                {
                    for (int d = c + 1; d < tells.Length; d++)
                    {
                        double variance = Variance((prior + tells[a] + tells[b] + tells[c] + tells[d]).Cholesky().Solve(Both()));
                        if (variance < least)
                        {
                            least = variance;
                            best = [candidates[a], candidates[b], candidates[c], candidates[d]];
                        }
                    }
                }
            }
        }

        return (best, Math.Sqrt(least));
    }

    /// <summary>Resistance and capacitance each for itself, as nothing but the two tells of contact.</summary>
    private static Matrix<double> Both()
    {
        return Matrix<double>.Build.Dense(Elements, 2, (i, j) => i == j + 2 ? 1.0 : 0.0);
    }

    private static double Variance(Matrix<double> columns)
    {
        double resistance = columns[2, 0];
        double capacitance = columns[3, 1];
        double common = columns[2, 1];
        double all = resistance + capacitance + 2.0 * common;
        double weight = Math.Clamp((capacitance + common) / all, 0.0, 1.0);
        double best = Mixed(weight, resistance, capacitance, common);

        // While the temperature is in doubt the capacitance stands alone: it counts as well.
        return best + 0.25 * capacitance;
    }

    private static double Mixed(double weight, double resistance, double capacitance, double common)
    {
        double other = 1.0 - weight;
        return weight * weight * resistance + other * other * capacitance - 2.0 * weight * other * common;
    }

    private static Matrix<double> Information(CellCircuit circuit, double hertz, double noise)
    {
        Complex whole = circuit.At(hertz);
        Complex turns = new(0.0, 2.0 * Math.PI * hertz * circuit.InterfaceOhm * circuit.InterfaceFarad);
        Complex series = new(0.0, 2.0 * Math.PI * hertz * circuit.SeriesOhm * circuit.SeriesFarad);
        Complex boundary = new(0.0, 2.0 * Math.PI * hertz * circuit.BoundaryOhm * circuit.BoundaryFarad);
        Complex resistance = circuit.InterfaceOhm / ((1.0 + turns) * (1.0 + turns)) / whole;
        Complex[] slopes =
        [
            circuit.SeriesOhm / whole,
            (circuit.SeriesOhm / ((1.0 + series) * (1.0 + series)) + circuit.BoundaryOhm / ((1.0 + boundary) * (1.0 + boundary))) / whole,
            resistance,
            -turns * resistance,
        ];
        return Matrix<double>.Build.Dense(
            Elements,
            Elements,
            (i, j) => (slopes[i].Real * slopes[j].Real + slopes[i].Imaginary * slopes[j].Imaginary) / (noise * noise)
        );
    }
}
