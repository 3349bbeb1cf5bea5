using SSBms.Bench.Experiments;

namespace SSBms.Bench.Faults;

/// <summary>A quantity for each unit of time, within a range: "0.1 MPa/h".</summary>
public sealed class RateArgument : FaultArgument
{
    private static readonly (string End, double Seconds)[] s_times = [("/s", 1.0), ("/min", 60.0), ("/h", 3600.0), ("/day", 86400.0)];

    private readonly Dimension _dimension;
    private readonly double _most;
    private readonly string _range;

    /// <summary>Takes the range.</summary>
    /// <param name="dimension">What kind of quantity changes.</param>
    /// <param name="most">Largest change a second, without sign, in the dimension's unit.</param>
    /// <param name="range">The range as people write it.</param>
    public RateArgument(Dimension dimension, double most, string range)
    {
        _dimension = dimension;
        _most = most;
        _range = range;
    }

    /// <inheritdoc/>
    public override string Expected => _range;

    /// <inheritdoc/>
    public override bool TryRead(string text, out FaultValue value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = default;
        foreach ((string end, double seconds) in s_times)
        {
            if (
                text.EndsWith(end, StringComparison.Ordinal)
                && QuantityArgument.TryMeasure(text[..^end.Length].TrimEnd(), _dimension, out double number)
            )
            {
                value = new FaultValue(number / seconds);
                return Math.Abs(value.Number) <= _most;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public override string Draw(string example, Chance chance)
    {
        ArgumentNullException.ThrowIfNull(example);
        ArgumentNullException.ThrowIfNull(chance);
        return DrawnSize.About(this, example, chance);
    }
}
