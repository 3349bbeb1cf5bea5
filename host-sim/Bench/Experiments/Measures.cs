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

        throw place.Error($"\"{text}\" is no {Name(dimension)}; expected for example {Measure.Example(dimension)}");
    }

    private static string Name(Dimension dimension)
    {
        return dimension switch
        {
            Dimension.CurrentDensity => "current density",
            Dimension.ArealCharge => "areal charge",
            Dimension.TemperatureDifference => "temperature difference",
            _ => dimension.ToString().ToLowerInvariant(),
        };
    }
}
