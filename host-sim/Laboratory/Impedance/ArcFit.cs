using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using SSBms.CellModels.Input;
using Complex = System.Numerics.Complex;

namespace SSBms.Laboratory.Impedance;

/// <summary>
/// Fits resistances and capacitances of arcs in series, and a resistance without an arc, to a spectrum: complex non-linear
/// least squares (Levenberg–Marquardt) on the relative error. Arcs that are known, as those of a pellet between blocking electrodes,
/// are held.
/// </summary>
public static class ArcFit
{
    private const double SmallestResistance = 1e-6;

    /// <summary>Fits a spectrum.</summary>
    /// <param name="spectrum">The spectrum.</param>
    /// <param name="known">Arcs that are held.</param>
    /// <param name="guesses">Where to start with the others, one each.</param>
    /// <exception cref="InputException">The fit does not converge.</exception>
    /// <returns>The resistance without an arc, Ω·cm², and the arcs in the order of the guesses.</returns>
    public static (double Series, IReadOnlyList<Arc> Arcs) Fit(Spectrum spectrum, IReadOnlyList<Arc> known, IReadOnlyList<Arc> guesses)
    {
        ArgumentNullException.ThrowIfNull(spectrum);
        int points = spectrum.Hertz.Count;
        Complex[] rest = [.. spectrum.Values.Zip(spectrum.Hertz, (value, hertz) => value - Sum(known, hertz))];
        double[] weights = [.. spectrum.Values.Select(value => 1.0 / value.Magnitude)];
        Vector<double> places = Vector<double>.Build.Dense(2 * points, i => i);
        Vector<double> measured = Vector<double>.Build.Dense(2 * points, i => Part(rest, i) * weights[i % points]);
        IObjectiveModel model = ObjectiveFunction.NonlinearModel(
            (parameters, _) =>
            {
                Complex[] values = [.. spectrum.Hertz.Select(hertz => Math.Exp(parameters[0]) + Sum(Arcs(parameters), hertz))];
                return Vector<double>.Build.Dense(2 * points, i => Part(values, i) * weights[i % points]);
            },
            places,
            measured,
            accuracyOrder: 4
        );
        try
        {
            NonlinearMinimizationResult result = new LevenbergMarquardtMinimizer(maximumIterations: 500).FindMinimum(model, Start(guesses));
            return (Math.Exp(result.MinimizingPoint[0]), Arcs(result.MinimizingPoint));
        }
        catch (NonConvergenceException error)
        {
            throw new InputException(
                "no arcs can be fitted to this spectrum; expected a cell that is neither shorted nor without contact",
                error
            );
        }
    }

    /// <summary>Logarithms, so that nothing can become negative.</summary>
    private static Vector<double> Start(IReadOnlyList<Arc> guesses)
    {
        IEnumerable<double> logs = guesses.SelectMany(guess => new[] { Log(guess.Resistance), Math.Log(guess.Capacitance) });
        return Vector<double>.Build.DenseOfEnumerable(logs.Prepend(Log(0.1 * guesses.Sum(guess => guess.Resistance))));
    }

    private static double Log(double resistance)
    {
        return Math.Log(Math.Max(resistance, SmallestResistance));
    }

    private static List<Arc> Arcs(Vector<double> parameters)
    {
        return
        [
            .. Enumerable
                .Range(0, parameters.Count / 2)
                .Select(i => new Arc(Math.Exp(parameters[1 + 2 * i]), Math.Exp(parameters[2 + 2 * i]))),
        ];
    }

    private static Complex Sum(IReadOnlyList<Arc> arcs, double hertz)
    {
        double angular = 2.0 * Math.PI * hertz;
        return arcs.Aggregate(
            Complex.Zero,
            (sum, arc) => sum + arc.Resistance / (1.0 + new Complex(0.0, angular * arc.Resistance * arc.Capacitance))
        );
    }

    private static double Part(Complex[] values, int index)
    {
        return index < values.Length ? values[index].Real : values[index - values.Length].Imaginary;
    }
}
