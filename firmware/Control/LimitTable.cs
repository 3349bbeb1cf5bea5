using System;

namespace SSBms.Control;

/// <summary>
/// A limit measured at some temperatures and pressures: bilinear in between, constant beyond the last point. What lies
/// outside the measured range is the business of the temperature window and the pressure limits.
/// </summary>
public sealed class LimitTable
{
    /// <summary>Most points of an axis: as many as a profile has room for.</summary>
    public const int MostPoints = 8;

    private const double Farthest = 10000.0;

    private readonly double[] _celsius;
    private readonly double[] _megapascal;
    private readonly double[] _values;

    /// <summary>Takes the points of the table.</summary>
    /// <param name="celsius">Temperatures, °C, strictly rising.</param>
    /// <param name="megapascal">Stack pressures, MPa, strictly rising.</param>
    /// <param name="values">Limits, one row of pressures for each temperature; each positive and finite.</param>
    /// <exception cref="ArgumentException">The table cannot be; the parameter name says where.</exception>
    public LimitTable(double[] celsius, double[] megapascal, double[] values)
    {
        string? fault = FirstFault(celsius, megapascal, values);
        if (fault != null)
        {
            throw new ArgumentException(fault);
        }

        _celsius = celsius;
        _megapascal = megapascal;
        _values = values;
        Largest = values[0];
        for (int i = 1; i < values.Length; i++)
        {
            Largest = values[i] > Largest ? values[i] : Largest;
        }
    }

    /// <summary>The largest limit anywhere, mA/cm².</summary>
    public double Largest { get; }

    /// <summary>How many temperatures there are.</summary>
    public int Temperatures => _celsius.Length;

    /// <summary>How many stack pressures there are.</summary>
    public int Pressures => _megapascal.Length;

    /// <summary>Looks for what a table cannot be.</summary>
    /// <param name="celsius">Temperatures, °C, one to <see cref="MostPoints"/>, strictly rising.</param>
    /// <param name="megapascal">Stack pressures, MPa, likewise.</param>
    /// <param name="values">Limits, one row of pressures for each temperature; each positive and finite.</param>
    /// <returns>"temperatures", "pressures" or "values"; null when the table can be.</returns>
    public static string? FirstFault(double[] celsius, double[] megapascal, double[] values)
    {
        if (!Rises(celsius))
        {
            return "temperatures";
        }

        if (!Rises(megapascal))
        {
            return "pressures";
        }

        return values.Length == celsius.Length * megapascal.Length && AllPositive(values) ? null : "values";
    }

    /// <summary>A temperature of the table, °C.</summary>
    /// <param name="index">0 to <see cref="Temperatures"/> − 1.</param>
    public double Celsius(int index)
    {
        return _celsius[index];
    }

    /// <summary>A stack pressure of the table, MPa.</summary>
    /// <param name="index">0 to <see cref="Pressures"/> − 1.</param>
    public double Megapascal(int index)
    {
        return _megapascal[index];
    }

    /// <summary>A limit of the table.</summary>
    /// <param name="index">The row of a temperature times <see cref="Pressures"/>, and the pressure's place in it.</param>
    public double Value(int index)
    {
        return _values[index];
    }

    /// <summary>True when another table has the same points.</summary>
    /// <param name="other">The other table.</param>
    public bool HoldsSameAs(LimitTable other)
    {
        return Same(_celsius, other._celsius) && Same(_megapascal, other._megapascal) && Same(_values, other._values);
    }

    /// <summary>The limit at a temperature and a pressure.</summary>
    /// <param name="celsius">Temperature, °C, finite.</param>
    /// <param name="megapascal">Stack pressure, MPa, finite.</param>
    public double At(double celsius, double megapascal)
    {
        if (_values.Length == 1)
        {
            // Most cells have one limit for all conditions.
            return _values[0];
        }

        int row = Below(_celsius, celsius);
        int column = Below(_megapascal, megapascal);
        double across = column + 1 < _megapascal.Length ? Fraction(_megapascal, column, megapascal) : 0.0;
        double low = AlongPressure(row, column, across);
        if (row + 1 >= _celsius.Length)
        {
            return low;
        }

        double high = AlongPressure(row + 1, column, across);
        return low + (high - low) * Fraction(_celsius, row, celsius);
    }

    private static bool Same(double[] one, double[] other)
    {
        bool same = one.Length == other.Length;
        for (int i = 0; same && i < one.Length; i++)
        {
            same = one[i] == other[i];
        }

        return same;
    }

    private double AlongPressure(int row, int column, double across)
    {
        int index = row * _megapascal.Length + column;
        double low = _values[index];
        return column + 1 >= _megapascal.Length ? low : low + (_values[index + 1] - low) * across;
    }

    /// <summary>The last axis point not above the value; the first if there is none.</summary>
    private static int Below(double[] axis, double value)
    {
        int index = 0;
        while (index + 1 < axis.Length && axis[index + 1] <= value)
        {
            index++;
        }

        return index;
    }

    private static double Fraction(double[] axis, int index, double value)
    {
        double width = axis[index + 1] - axis[index];
        return Scalar.Clamp(Scalar.Ratio(value - axis[index], width, 0.0), 0.0, 1.0);
    }

    private static bool Rises(double[] axis)
    {
        double last = 0.0;
        for (int i = 0; i < axis.Length; i++)
        {
            double value = axis[i];
            if (!Scalar.IsFinite(value) || Scalar.Abs(value) > Farthest || (i > 0 && value <= last))
            {
                return false;
            }

            last = value;
        }

        return axis.Length > 0 && axis.Length <= MostPoints;
    }

    private static bool AllPositive(double[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            double value = values[i];
            if (!Scalar.IsFinite(value) || value <= 0.0 || value > Farthest)
            {
                return false;
            }
        }

        return true;
    }
}
