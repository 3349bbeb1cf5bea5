using System;

namespace SSBms.Control;

/// <summary>
/// A limit measured at some temperatures and pressures: bilinear in between, constant beyond the last point. What lies
/// outside the measured range is the business of the temperature window and the pressure limits.
/// </summary>
public sealed class LimitTable
{
    private readonly double[] _celsius;
    private readonly double[] _megapascal;
    private readonly double[] _values;

    /// <summary>Takes the points of the table.</summary>
    /// <param name="celsius">Temperatures, °C, strictly rising.</param>
    /// <param name="megapascal">Stack pressures, MPa, strictly rising.</param>
    /// <param name="values">Limits, one row of pressures for each temperature; each positive and finite.</param>
    /// <exception cref="ArgumentException">An axis is empty or does not rise, or a value is not a positive number.</exception>
    public LimitTable(double[] celsius, double[] megapascal, double[] values)
    {
        if (!Rises(celsius))
        {
            throw new ArgumentException(nameof(celsius));
        }

        if (!Rises(megapascal))
        {
            throw new ArgumentException(nameof(megapascal));
        }

        if (values.Length != celsius.Length * megapascal.Length || !AllPositive(values))
        {
            throw new ArgumentException(nameof(values));
        }

        _celsius = celsius;
        _megapascal = megapascal;
        _values = values;
    }

    /// <summary>The limit at a temperature and a pressure.</summary>
    /// <param name="celsius">Temperature, °C, finite.</param>
    /// <param name="megapascal">Stack pressure, MPa, finite.</param>
    public double At(double celsius, double megapascal)
    {
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
            if (!Scalar.IsFinite(value) || (i > 0 && value <= last))
            {
                return false;
            }

            last = value;
        }

        return axis.Length > 0;
    }

    private static bool AllPositive(double[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            double value = values[i];
            if (!Scalar.IsFinite(value) || value <= 0.0)
            {
                return false;
            }
        }

        return true;
    }
}
