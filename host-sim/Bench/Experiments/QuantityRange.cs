using SSBms.CellModels.Input;

namespace SSBms.Bench.Experiments;

/// <summary>From where to where a quantity of the language can be.</summary>
/// <param name="Dimension">What kind of quantity it is.</param>
/// <param name="Low">Least, in the unit the dimension names.</param>
/// <param name="High">Most.</param>
/// <param name="Text">The range as people write it, for messages.</param>
public sealed record QuantityRange(Dimension Dimension, double Low, double High, string Text)
{
    /// <summary>Makes sure that a value is in the range.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="text">The value as written.</param>
    /// <param name="value">The value.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InputException">It is outside.</exception>
    public double Check(InputNode place, string text, double value)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (value >= Low && value <= High)
        {
            return value;
        }

        string problem = Low > 0.0 && value <= 0.0 ? "must be greater than zero" : "is out of range";
        throw place.Error($"\"{text}\" {problem}; expected {Text}");
    }
}
