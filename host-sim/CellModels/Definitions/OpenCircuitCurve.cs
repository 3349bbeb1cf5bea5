using MathNet.Numerics.Interpolation;

namespace SSBms.CellModels.Definitions;

/// <summary>
/// Open-circuit voltage of an intercalation cathode against lithium over its filling: a monotone cubic through published
/// points, sampled once on a fine grid. Beyond empty and full it leaves steeply, so that a cut-off voltage is always met.
/// </summary>
public sealed class OpenCircuitCurve
{
    private const int Cells = 4000;
    private const double OuterSlope = 20.0;

    private readonly double[] _volts = new double[Cells + 1];

    /// <summary>Lays the curve through its points.</summary>
    /// <param name="filling">Lithium content, from 0 to 1, strictly rising, first 0 and last 1.</param>
    /// <param name="volts">Voltage against lithium, V, never rising.</param>
    /// <exception cref="ArgumentException">There are too few points, or an axis is not as described.</exception>
    public OpenCircuitCurve(IReadOnlyList<double> filling, IReadOnlyList<double> volts)
    {
        ArgumentNullException.ThrowIfNull(filling);
        ArgumentNullException.ThrowIfNull(volts);
        if (filling.Count < 3 || filling.Count != volts.Count)
        {
            throw new ArgumentException("an open-circuit curve needs at least three points of filling and voltage", nameof(filling));
        }

        if (filling[0] != 0.0 || filling[^1] != 1.0 || !filling.Zip(filling.Skip(1), (a, b) => b > a).All(rises => rises))
        {
            throw new ArgumentException("the filling must rise from 0 to 1", nameof(filling));
        }

        if (!volts.Zip(volts.Skip(1), (a, b) => b <= a).All(falls => falls))
        {
            throw new ArgumentException("the voltage must not rise with the filling", nameof(volts));
        }

        var spline = CubicSpline.InterpolatePchipSorted([.. filling], [.. volts]);
        for (int i = 0; i <= Cells; i++)
        {
            _volts[i] = spline.Interpolate((double)i / Cells);
        }
    }

    /// <summary>The voltage at a filling.</summary>
    /// <param name="filling">Lithium content; below 0 and above 1 the curve goes on steeply.</param>
    /// <returns>V against lithium.</returns>
    public double At(double filling)
    {
        if (filling <= 0.0)
        {
            return _volts[0] - filling * OuterSlope;
        }

        if (filling >= 1.0)
        {
            return _volts[Cells] - (filling - 1.0) * OuterSlope;
        }

        double position = filling * Cells;
        int cell = (int)position;
        return _volts[cell] + (_volts[cell + 1] - _volts[cell]) * (position - cell);
    }

    /// <summary>How the voltage changes with the filling.</summary>
    /// <param name="filling">Lithium content.</param>
    /// <returns>V per filling; not positive.</returns>
    public double Slope(double filling)
    {
        if (filling < 0.0 || filling >= 1.0)
        {
            return -OuterSlope;
        }

        int cell = (int)(filling * Cells);
        return (_volts[cell + 1] - _volts[cell]) * Cells;
    }
}
