using MathNet.Numerics.Interpolation;

namespace SSBms.CellModels.Definitions;

/// <summary>
/// Open-circuit voltage of an intercalation cathode against lithium over its filling: a monotone cubic through published
/// points, sampled once on a fine grid. Towards empty and full it leaves without end, so that a cut-off voltage is always met and
/// no voltage takes a filling beyond them.
/// </summary>
public sealed class OpenCircuitCurve
{
    private const int Cells = 4000;
    private const double WallVolts = 0.02;
    private const int WallCells = 4;
    private const double LastPiece = (Cells - 1.0) / Cells;
    private const double PerWidth = 1.0 / WallWidth;

    /// <summary>The last that is told from empty or full.</summary>
    private const double Least = 1e-12;

    /// <summary>Width of the walls before empty and full, in filling.</summary>
    internal const double WallWidth = 1e-3;

    private readonly double[] _volts = new double[Cells + 1];
    private readonly CurvePiece[] _pieces = new CurvePiece[Cells];

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

        for (int i = 0; i < Cells; i++)
        {
            double from = (double)i / Cells;
            double slope = (_volts[i + 1] - _volts[i]) * Cells;
            double wall =
                i < WallCells ? WallVolts
                : i >= Cells - WallCells ? -WallVolts
                : 0.0;
            _pieces[i] = new CurvePiece(_volts[i] - slope * from, slope, wall, from, (double)(i + 1) / Cells);
        }
    }

    /// <summary>The voltage of the empty cathode before it leaves the curve, V.</summary>
    public double Empty => _volts[0];

    /// <summary>The voltage of the full cathode before it leaves the curve, V.</summary>
    public double Full => _volts[Cells];

    /// <summary>
    /// The filling, stretched towards empty and full so that the voltage is straight over it there: what is looked for on it is found
    /// in a few steps.
    /// </summary>
    /// <param name="filling">Lithium content, 0 to 1.</param>
    /// <returns>The same as the filling but within a thousandth of empty and full.</returns>
    public static double Stretched(double filling)
    {
        double inside = Math.Clamp(filling, Least, 1.0 - Least);
        double left = 1.0 - inside;
        return inside < WallWidth ? WallWidth * (2.0 - WallWidth / inside)
            : left < WallWidth ? 1.0 - WallWidth * (2.0 - WallWidth / left)
            : inside;
    }

    /// <summary>How much a small step of the filling is stretched.</summary>
    /// <param name="filling">Lithium content, 0 to 1.</param>
    public static double Stretching(double filling)
    {
        double inside = Math.Clamp(filling, Least, 1.0 - Least);
        double distance = Math.Min(inside, 1.0 - inside);
        if (distance >= WallWidth)
        {
            return 1.0;
        }

        double ratio = WallWidth / distance;
        return ratio * ratio;
    }

    /// <summary>Where the curve has a voltage.</summary>
    /// <param name="volts">V against lithium.</param>
    /// <returns>Lithium content: the most at which the voltage is not below it.</returns>
    public double FillingAt(double volts)
    {
        const int Halvings = 60;
        double low = 0.0;
        double high = 1.0;
        for (int i = 0; i < Halvings; i++)
        {
            double middle = 0.5 * (low + high);
            (low, high) = At(middle) >= volts ? (middle, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Where beyond empty or full the voltage is, as <see cref="Stretched"/> gives it.</summary>
    /// <param name="volts">V against lithium, above <see cref="Empty"/> or below <see cref="Full"/>.</param>
    public double Beyond(double volts)
    {
        const double PerVolt = WallWidth / WallVolts;
        return volts > _volts[0] ? WallWidth - (volts - _volts[0]) * PerVolt : 1.0 - WallWidth + (_volts[Cells] - volts) * PerVolt;
    }

    /// <summary>The voltage at a filling.</summary>
    /// <param name="filling">Lithium content; beyond 0 and 1 the voltage is that of a trillionth before them.</param>
    /// <returns>V against lithium.</returns>
    public double At(double filling)
    {
        ref readonly CurvePiece piece = ref PieceAt(filling);
        if (piece.Wall == 0.0)
        {
            return piece.Origin + piece.Slope * filling;
        }

        double inside = Math.Clamp(filling, Least, 1.0 - Least);
        double distance = piece.Wall > 0.0 ? inside : 1.0 - inside;
        return piece.Origin + piece.Slope * inside + piece.Wall * (WallWidth / distance - 1.0);
    }

    /// <summary>How the voltage changes with the filling.</summary>
    /// <param name="filling">Lithium content.</param>
    /// <returns>V per filling; not positive.</returns>
    public double Slope(double filling)
    {
        At(filling, out double slope);
        return slope;
    }

    /// <summary>The voltage at a filling, and how it changes with it.</summary>
    /// <param name="filling">Lithium content; beyond 0 and 1 both are those of a trillionth before them.</param>
    /// <param name="slope">V per filling; not positive.</param>
    /// <returns>V against lithium.</returns>
    public double At(double filling, out double slope)
    {
        double inside = Math.Clamp(filling, Least, 1.0 - Least);
        double left = 1.0 - inside;
        double volts = On(inside, out slope);
        if (inside >= WallWidth && left >= WallWidth)
        {
            return volts;
        }

        double ratio = WallWidth / Math.Min(inside, left);
        slope -= WallVolts * PerWidth * (ratio * ratio);
        return volts + (inside < left ? WallVolts : -WallVolts) * (ratio - 1.0);
    }

    /// <summary>What is at a stretched filling.</summary>
    /// <param name="stretched">The filling, as <see cref="Stretched"/> gives it.</param>
    /// <param name="filling">Lithium content, above 0 and below 1.</param>
    /// <param name="slope">How the voltage changes with it, V per filling; not positive.</param>
    /// <param name="stretching">How much a small step of it is stretched.</param>
    /// <returns>V against lithium.</returns>
    public double AtStretched(double stretched, out double filling, out double slope, out double stretching)
    {
        double left = 1.0 - stretched;
        bool empty = stretched < WallWidth;
        if (!empty && left >= WallWidth)
        {
            filling = stretched;
            stretching = 1.0;
            return On(filling, out slope);
        }

        // How many times the distance to the end goes into the width of the wall.
        double ratio = Math.Min(2.0 - (empty ? stretched : left) * PerWidth, WallWidth / Least);
        double distance = WallWidth / ratio;
        filling = empty ? distance : 1.0 - distance;
        stretching = ratio * ratio;
        double volts = On(filling, out slope);
        slope -= WallVolts * PerWidth * stretching;
        return volts + (empty ? WallVolts : -WallVolts) * (ratio - 1.0);
    }

    /// <summary>The piece of the curve on which a filling is.</summary>
    /// <param name="filling">Lithium content; beyond 0 and 1 the piece is the first or the last.</param>
    public ref readonly CurvePiece PieceAt(double filling)
    {
        // That of a shorted cell is the last one in nearly every step: a comparison is foreseen, what an index finds is waited for.
        return ref filling >= LastPiece ? ref _pieces[Cells - 1] : ref _pieces[Math.Max((int)(filling * Cells), 0)];
    }

    /// <summary>The curve itself, between empty and full.</summary>
    private double On(double filling, out double slope)
    {
        double position = filling * Cells;
        int cell = (int)position;
        double step = _volts[cell + 1] - _volts[cell];
        slope = step * Cells;
        return _volts[cell] + step * (position - cell);
    }
}
