using SSBms.CellModels.Input;

namespace SSBms.Bench.Experiments;

/// <summary>Numbers with units at a place in a file.</summary>
public static class Measures
{
    /// <summary>Reads a value of a dimension.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="dimension">What it must be.</param>
    /// <returns>The value in the unit the dimension names.</returns>
    /// <exception cref="InputException">It is something else.</exception>
    public static double Read(InputNode place, Dimension dimension)
    {
        ArgumentNullException.ThrowIfNull(place);
        return Read(place, place.Text(), dimension);
    }

    /// <summary>Reads a value of a dimension from a part of a phrase.</summary>
    /// <param name="place">Where the phrase stands.</param>
    /// <param name="text">The part.</param>
    /// <param name="dimension">What it must be.</param>
    /// <returns>The value in the unit the dimension names.</returns>
    /// <exception cref="InputException">It is something else.</exception>
    public static double Read(InputNode place, string text, Dimension dimension)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (Measure.TryParse(text, out Measure measure) && measure.Dimension == dimension)
        {
            return measure.Value;
        }

        string problem = DecimalComma.Problem(text) ?? $"expected for example {Measure.Example(dimension)}";
        throw place.Error($"\"{text}\" is no {Name(dimension)}; {problem}");
    }

    /// <summary>Reads a value of a range.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="range">What it must be, and from where to where.</param>
    /// <returns>The value in the unit the dimension names.</returns>
    /// <exception cref="InputException">It is something else, or outside.</exception>
    public static double Read(InputNode place, QuantityRange range)
    {
        ArgumentNullException.ThrowIfNull(place);
        return Read(place, place.Text(), range);
    }

    /// <summary>Reads a value of a range from a part of a phrase.</summary>
    /// <param name="place">Where the phrase stands.</param>
    /// <param name="text">The part.</param>
    /// <param name="range">What it must be, and from where to where.</param>
    /// <returns>The value in the unit the dimension names.</returns>
    /// <exception cref="InputException">It is something else, or outside.</exception>
    public static double Read(InputNode place, string text, QuantityRange range)
    {
        ArgumentNullException.ThrowIfNull(range);
        return range.Check(place, text, Read(place, text, range.Dimension));
    }

    /// <summary>A kind of quantity in words.</summary>
    /// <param name="dimension">The kind.</param>
    public static string Name(Dimension dimension)
    {
        return dimension switch
        {
            Dimension.CurrentDensity => "current density",
            Dimension.ArealCharge => "areal charge",
            Dimension.TemperatureDifference => "temperature difference",
            Dimension.ArealResistance => "areal resistance",
            Dimension.ArealCapacitance => "areal capacitance",
            _ => dimension.ToString().ToLowerInvariant(),
        };
    }
}
