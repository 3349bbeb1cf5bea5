namespace SSBms.CellModels.Definitions;

/// <summary>Critical current density, or its shape, over temperature and stack pressure; bilinear between its points, constant beyond.</summary>
public sealed class CcdTable
{
    private readonly double[] _celsius;
    private readonly double[] _megapascal;
    private readonly double[] _values;

    /// <summary>Takes the points.</summary>
    /// <param name="celsius">Temperatures, °C, strictly rising.</param>
    /// <param name="megapascal">Stack pressures, MPa, strictly rising.</param>
    /// <param name="values">mA/cm², positive, one row of pressures for each temperature.</param>
    /// <exception cref="ArgumentException">An axis does not rise, or the values do not fill the table with positive numbers.</exception>
    public CcdTable(IReadOnlyList<double> celsius, IReadOnlyList<double> megapascal, IReadOnlyList<double> values)
    {
        _celsius = [.. RisingAxis(celsius, nameof(celsius))];
        _megapascal = [.. RisingAxis(megapascal, nameof(megapascal))];
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count != _celsius.Length * _megapascal.Length || !values.All(value => double.IsFinite(value) && value > 0.0))
        {
            throw new ArgumentException("a table needs one positive number for each temperature and pressure", nameof(values));
        }

        _values = [.. values];
    }

    /// <summary>The temperatures, °C.</summary>
    public IReadOnlyList<double> Celsius => _celsius;

    /// <summary>The stack pressures, MPa.</summary>
    public IReadOnlyList<double> Megapascal => _megapascal;

    /// <summary>The values, mA/cm², row by row of temperature.</summary>
    public IReadOnlyList<double> Values => _values;

    /// <summary>The critical current density at a temperature and pressure.</summary>
    /// <param name="celsius">°C.</param>
    /// <param name="megapascal">MPa.</param>
    /// <returns>mA/cm².</returns>
    public double At(double celsius, double megapascal)
    {
        int row = Below(_celsius, celsius);
        int column = Below(_megapascal, megapascal);
        double down = Fraction(_celsius, row, celsius);
        double along = Fraction(_megapascal, column, megapascal);
        double top = Row(row, column, along);
        return down == 0.0 ? top : top + (Row(row + 1, column, along) - top) * down;
    }

    /// <summary>The table in proportion, so that it has a value at a temperature without pressure.</summary>
    /// <param name="value">mA/cm², positive.</param>
    /// <param name="celsius">°C.</param>
    public CcdTable Scaled(double value, double celsius)
    {
        double factor = value / At(celsius, 0.0);
        return new CcdTable(_celsius, _megapascal, [.. _values.Select(entry => entry * factor)]);
    }

    /// <summary>The table with an activation energy on top, at seven temperatures from the coldest to the hottest.</summary>
    /// <param name="energy">eV.</param>
    /// <param name="reference">Temperature at which the values stay, °C, between the two.</param>
    /// <param name="coldest">°C.</param>
    /// <param name="hottest">°C.</param>
    public CcdTable Activated(double energy, double reference, double coldest, double hottest)
    {
        const int Steps = 3;
        double[] celsius =
        [
            .. Enumerable
                .Range(0, Steps)
                .Select(i => coldest + (reference - coldest) * i / Steps)
                .Concat(Enumerable.Range(0, Steps + 1).Select(i => reference + (hottest - reference) * i / Steps))
                .Distinct()
                .Order(),
        ];
        return new CcdTable(
            celsius,
            _megapascal,
            [
                .. celsius.SelectMany(
                    _ => _megapascal,
                    (warmth, force) => At(warmth, force) * PhysicalConstants.ArrheniusRate(energy, warmth, reference)
                ),
            ]
        );
    }

    /// <summary>The table where no temperature bears more than one of them.</summary>
    /// <param name="celsius">That temperature, °C.</param>
    public CcdTable NoMoreThanAt(double celsius)
    {
        return new CcdTable(
            _celsius,
            _megapascal,
            [.. _celsius.SelectMany(_ => _megapascal, (warmth, force) => Math.Min(At(warmth, force), At(celsius, force)))]
        );
    }

    private double Row(int row, int column, double along)
    {
        int index = row * _megapascal.Length + column;
        double low = _values[index];
        return along == 0.0 ? low : low + (_values[index + 1] - low) * along;
    }

    private static int Below(double[] axis, double value)
    {
        int index = 0;
        while (index + 2 < axis.Length && axis[index + 1] <= value)
        {
            index++;
        }

        return index;
    }

    private static double Fraction(double[] axis, int index, double value)
    {
        return axis.Length == 1 ? 0.0 : Math.Clamp((value - axis[index]) / (axis[index + 1] - axis[index]), 0.0, 1.0);
    }

    private static IReadOnlyList<double> RisingAxis(IReadOnlyList<double> axis, string name)
    {
        ArgumentNullException.ThrowIfNull(axis, name);
        bool rises = axis.Count > 0 && axis.All(double.IsFinite) && axis.Zip(axis.Skip(1), (a, b) => b > a).All(step => step);
        return rises ? axis : throw new ArgumentException("an axis of a table must rise strictly", name);
    }
}
