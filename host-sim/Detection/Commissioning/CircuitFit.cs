using MathNet.Numerics.LinearAlgebra;
using Complex = System.Numerics.Complex;

namespace SSBms.Detection.Commissioning;

/// <summary>
/// Fits a circuit to a full sweep: complex least squares of the relative error (Levenberg and Marquardt) from what the profile of the cell
/// says, which counts as a measurement with a standard deviation of its own. What the sweep cannot tell stays as it was.
/// </summary>
public static class CircuitFit
{
    private const int Elements = 7;
    private const int SymmetricElements = 5;
    private const int MostRounds = 40;
    private const double Settled = 1e-7;
    private const double MostMove = 1.0;
    private const double LeastFactor = 0.2;

    /// <summary>How far each element of a sample may be from the profile, ln: series, boundaries and theirs, interface, cathode.</summary>
    private static readonly double[] s_spread = [0.7, 0.7, 0.3, 1.0, 0.7, 0.7, 0.5];

    /// <summary>
    /// The fit begins blunter than the sweep is: two arcs that are near one another would otherwise take each other's places on the way.
    /// </summary>
    private static readonly double[] s_bluntness = [100.0, 10.0, 1.0];

    /// <summary>Fits.</summary>
    /// <param name="hertz">Frequencies, Hz.</param>
    /// <param name="values">What was measured there, Ω·cm².</param>
    /// <param name="noise">Relative standard deviation of real and imaginary part.</param>
    /// <param name="start">What the profile says.</param>
    public static CellCircuit Fit(IReadOnlyList<double> hertz, IReadOnlyList<Complex> values, double noise, CellCircuit start)
    {
        ArgumentNullException.ThrowIfNull(hertz);
        ArgumentNullException.ThrowIfNull(values);
        int count = start.CathodeOhm > 0.0 ? Elements : SymmetricElements;
        double[] expected = Logarithms(start);
        double[] point = Scaled(hertz, values, start, expected);
        foreach (double blunt in s_bluntness)
        {
            point = Settle(hertz, values, blunt * noise, start, expected, point, count);
        }

        return Circuit(point, start);
    }

    /// <summary>A sample differs from its kind in the conductivity most of all, and that moves grains and boundaries alike.</summary>
    private static double[] Scaled(IReadOnlyList<double> hertz, IReadOnlyList<Complex> values, CellCircuit start, double[] expected)
    {
        double electrolyte = start.SeriesOhm + start.BoundaryOhm;
        double factor = Math.Max(1.0 + (values[0] - start.At(hertz[0])).Real / electrolyte, LeastFactor);
        double[] point = [.. expected];
        point[0] += Math.Log(factor);
        point[1] += Math.Log(factor);
        return point;
    }

    private static double[] Settle(
        IReadOnlyList<double> hertz,
        IReadOnlyList<Complex> values,
        double noise,
        CellCircuit start,
        double[] expected,
        double[] from,
        int count
    )
    {
        double[] point = from;
        double damping = 1e-3;
        double error = Error(hertz, values, noise, start, expected, point, count);
        for (int round = 0; round < MostRounds; round++)
        {
            (Matrix<double> normal, Vector<double> gradient) = Normal(hertz, values, noise, start, expected, point, count);
            Matrix<double> damped = normal + damping * Matrix<double>.Build.DenseOfDiagonalVector(normal.Diagonal());
            double[] move = damped.Cholesky().Solve(gradient).ToArray();
            double[] next = [.. point];
            for (int i = 0; i < count; i++)
            {
                next[i] += Math.Clamp(move[i], -MostMove, MostMove);
            }

            double nextError = Error(hertz, values, noise, start, expected, next, count);
            if (nextError < error)
            {
                bool settled = error - nextError < Settled * error;
                point = next;
                error = nextError;
                damping *= 0.2;
                if (settled)
                {
                    break;
                }
            }
            else
            {
                damping *= 8.0;
                if (damping > 1e8)
                {
                    break;
                }
            }
        }

        return point;
    }

    private static double[] Logarithms(CellCircuit circuit)
    {
        double cathode = Math.Max(circuit.CathodeOhm, 1e-3);
        double farad = Math.Max(circuit.CathodeFarad, 1e-12);
        return
        [
            Math.Log(circuit.SeriesOhm),
            Math.Log(circuit.BoundaryOhm),
            Math.Log(circuit.BoundaryFarad),
            Math.Log(circuit.InterfaceOhm),
            Math.Log(circuit.InterfaceFarad),
            Math.Log(cathode),
            Math.Log(farad),
        ];
    }

    private static CellCircuit Circuit(double[] logs, CellCircuit start)
    {
        bool full = start.CathodeOhm > 0.0;
        return new CellCircuit(
            start.LayerOhm,
            Math.Exp(logs[0]),
            start.SeriesFarad,
            Math.Exp(logs[1]),
            Math.Exp(logs[2]),
            Math.Exp(logs[3]),
            Math.Exp(logs[4]),
            full ? Math.Exp(logs[5]) : 0.0,
            full ? Math.Exp(logs[6]) : 0.0
        );
    }

    private static double Error(
        IReadOnlyList<double> hertz,
        IReadOnlyList<Complex> values,
        double noise,
        CellCircuit start,
        double[] expected,
        double[] point,
        int count
    )
    {
        CellCircuit circuit = Circuit(point, start);
        double sum = 0.0;
        for (int i = 0; i < hertz.Count; i++)
        {
            double off = ((values[i] - circuit.At(hertz[i])) / values[i]).Magnitude / noise;
            sum += off * off;
        }

        for (int i = 0; i < count; i++)
        {
            double off = (point[i] - expected[i]) / s_spread[i];
            sum += off * off;
        }

        return sum;
    }

    private static (Matrix<double> Normal, Vector<double> Gradient) Normal(
        IReadOnlyList<double> hertz,
        IReadOnlyList<Complex> values,
        double noise,
        CellCircuit start,
        double[] expected,
        double[] point,
        int count
    )
    {
        CellCircuit circuit = Circuit(point, start);
        Matrix<double> normal = Matrix<double>.Build.Dense(count, count);
        Vector<double> gradient = Vector<double>.Build.Dense(count);
        var slopes = new Complex[Elements];
        double weight = 1.0 / (noise * noise);
        for (int place = 0; place < hertz.Count; place++)
        {
            Arc(slopes, 0, circuit.SeriesOhm, circuit.SeriesFarad, hertz[place]);
            Arc(slopes, 1, circuit.BoundaryOhm, circuit.BoundaryFarad, hertz[place]);
            Arc(slopes, 3, circuit.InterfaceOhm, circuit.InterfaceFarad, hertz[place]);
            Arc(slopes, 5, circuit.CathodeOhm, circuit.CathodeFarad, hertz[place]);
            Complex off = (values[place] - circuit.At(hertz[place])) / values[place];
            for (int i = 0; i < count; i++)
            {
                slopes[i] /= values[place];
                gradient[i] += weight * Product(slopes[i], off);
                for (int j = 0; j <= i; j++)
                {
                    normal[i, j] += weight * Product(slopes[i], slopes[j]);
                }
            }
        }

        for (int i = 0; i < count; i++)
        {
            double known = 1.0 / (s_spread[i] * s_spread[i]);
            gradient[i] += known * (expected[i] - point[i]);
            normal[i, i] += known;
            for (int j = 0; j < i; j++)
            {
                normal[j, i] = normal[i, j];
            }
        }

        return (normal, gradient);
    }

    private static void Arc(Complex[] slopes, int at, double ohm, double farad, double hertz)
    {
        var turns = new Complex(0.0, 2.0 * Math.PI * hertz * ohm * farad);
        slopes[at] = ohm / ((1.0 + turns) * (1.0 + turns));
        slopes[at + 1] = -turns * slopes[at];
    }

    private static double Product(Complex left, Complex right)
    {
        return left.Real * right.Real + left.Imaginary * right.Imaginary;
    }
}
