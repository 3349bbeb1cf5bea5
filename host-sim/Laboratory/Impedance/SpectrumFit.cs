using System.Numerics;
using SSBms.CellModels.Input;

namespace SSBms.Laboratory.Impedance;

/// <summary>
/// What arcs explain of a spectrum of which nothing is known beforehand: a resistance without an arc, and as few arcs as do. Real arcs are
/// often depressed, which these cannot be; how far off they are is told.
/// </summary>
/// <param name="Series">The resistance without an arc, in the unit of the spectrum.</param>
/// <param name="Arcs">The arcs, the fastest first.</param>
/// <param name="RelativeError">Root mean square of the relative distance, 1.</param>
public sealed record SpectrumFit(double Series, IReadOnlyList<Arc> Arcs, double RelativeError)
{
    private const int MostArcs = 3;

    /// <summary>One more arc must leave no more than this part of the error.</summary>
    private const double WorthAnArc = 0.8;

    private const double LeastShare = 1e-3;

    /// <summary>Fits a spectrum.</summary>
    /// <param name="spectrum">The spectrum, in any order.</param>
    /// <exception cref="InputException">No number of arcs can be fitted.</exception>
    public static SpectrumFit Of(Spectrum spectrum)
    {
        ArgumentNullException.ThrowIfNull(spectrum);
        (double Hertz, Complex Value)[] falling = [.. spectrum.Hertz.Zip(spectrum.Values).OrderByDescending(point => point.First)];
        var ordered = new Spectrum([.. falling.Select(point => point.Hertz)], [.. falling.Select(point => point.Value)]);
        SpectrumFit? best = null;
        InputException? last = null;
        for (int arcs = 1; arcs <= MostArcs; arcs++)
        {
            try
            {
                SpectrumFit fit = With(ordered, arcs);
                best = best is null || fit.RelativeError < WorthAnArc * best.RelativeError ? fit : best;
            }
            catch (InputException error)
            {
                last = error;
            }
        }

        return best ?? throw last!;
    }

    private static SpectrumFit With(Spectrum spectrum, int count)
    {
        double most = spectrum.Values.Max(value => value.Magnitude);
        double span = Math.Max(spectrum.Values.Max(value => value.Real) - spectrum.Values.Min(value => value.Real), LeastShare * most);
        double fastest = Math.Log(spectrum.Hertz[0]);
        double slowest = Math.Log(spectrum.Hertz[^1]);
        Arc[] guesses =
        [
            .. Enumerable
                .Range(1, count)
                .Select(i =>
                {
                    double top = Math.Exp(fastest + (slowest - fastest) * i / (count + 1));
                    double resistance = span / count;
                    return new Arc(resistance, 1.0 / (2.0 * Math.PI * top * resistance));
                }),
        ];
        (double series, IReadOnlyList<Arc> arcs) = ArcFit.Fit(spectrum, [], guesses);
        double sum = spectrum.Hertz.Zip(spectrum.Values).Sum(point => Distance(point.Second, At(series, arcs, point.First)));
        double error = Math.Sqrt(sum / spectrum.Hertz.Count);
        return double.IsFinite(error)
            ? new SpectrumFit(series, [.. arcs.OrderByDescending(arc => arc.TopHertz)], error)
            : throw new InputException("no arcs can be fitted to this spectrum");
    }

    private static Complex At(double series, IReadOnlyList<Arc> arcs, double hertz)
    {
        double angular = 2.0 * Math.PI * hertz;
        return arcs.Aggregate(
            new Complex(series, 0.0),
            (sum, arc) => sum + arc.Resistance / (1.0 + new Complex(0.0, angular * arc.Resistance * arc.Capacitance))
        );
    }

    private static double Distance(Complex measured, Complex fitted)
    {
        double relative = (measured - fitted).Magnitude / measured.Magnitude;
        return relative * relative;
    }
}
