using System.Globalization;
using SSBms.Bench.Experiments;

namespace SSBms.Bench.Faults;

/// <summary>A number with its unit, within a range: "0.05 MPa", "400 ms". A change of temperature may be written in K or °C.</summary>
public sealed class QuantityArgument : FaultArgument
{
    private readonly Dimension _dimension;
    private readonly double _low;
    private readonly double _high;
    private readonly string _range;

    /// <summary>Takes the range.</summary>
    /// <param name="dimension">What kind of quantity.</param>
    /// <param name="low">Least, in the dimension's unit.</param>
    /// <param name="high">Most, in the dimension's unit.</param>
    /// <param name="range">The range as people write it: "1 ms to 60 s".</param>
    public QuantityArgument(Dimension dimension, double low, double high, string range)
    {
        _dimension = dimension;
        _low = low;
        _high = high;
        _range = range;
    }

    /// <summary>What is read when nothing stands there; null when something must.</summary>
    public double? Otherwise { get; init; }

    /// <inheritdoc/>
    public override string Expected => Otherwise is null ? _range : $"{_range}, or nothing";

    /// <inheritdoc/>
    public override bool TryRead(string text, out FaultValue value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = new FaultValue(Otherwise ?? 0.0);
        if (text.Length == 0)
        {
            return Otherwise is not null;
        }

        if (!TryMeasure(text, _dimension, out double number))
        {
            return false;
        }

        value = new FaultValue(number);
        return number >= _low && number <= _high;
    }

    /// <inheritdoc/>
    public override string Draw(string example, Chance chance)
    {
        ArgumentNullException.ThrowIfNull(example);
        ArgumentNullException.ThrowIfNull(chance);
        return DrawnSize.About(this, example, chance);
    }

    /// <summary>Reads a quantity of a dimension, its digits those of ASCII.</summary>
    /// <param name="text">The text.</param>
    /// <param name="dimension">What it must be.</param>
    /// <param name="number">The number in the dimension's unit.</param>
    internal static bool TryMeasure(string text, Dimension dimension, out double number)
    {
        number = 0.0;
        bool foreign = text.Any(letter =>
            char.GetUnicodeCategory(letter) == UnicodeCategory.DecimalDigitNumber && !char.IsAsciiDigit(letter)
        );
        if (foreign || !Measure.TryParse(text, out Measure measure))
        {
            return false;
        }

        number = measure.Value;
        bool difference = dimension == Dimension.TemperatureDifference && measure.Dimension == Dimension.Temperature;
        return measure.Dimension == dimension || difference;
    }
}
