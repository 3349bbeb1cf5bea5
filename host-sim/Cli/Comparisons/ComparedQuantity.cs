using SSBms.Recordings;

namespace SSBms.Cli.Comparisons;

/// <summary>A quantity that is drawn over time, and in which inputs are compared.</summary>
/// <param name="Key">Its name in files.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Unit">Its unit, as figures write it; "1" for a share.</param>
/// <param name="Of">Its value in a row of a cell with an area in cm², which may be NaN; NaN where it is not known.</param>
internal sealed record ComparedQuantity(string Key, string Title, string Unit, Func<RecordedRow, double, double> Of)
{
    private const double MilliPerUnit = 1e3;

    /// <summary>Current density, or where no area is known the current.</summary>
    public static ComparedQuantity Density { get; } =
        new(
            "density",
            "Current density",
            "mA/cm2",
            (row, area) => double.IsNaN(row.Density) ? row.Current * MilliPerUnit / area : row.Density
        );

    /// <summary>Current: drawn where an input has no density.</summary>
    public static ComparedQuantity Current { get; } = new("current", "Current", "mA", (row, _) => row.Current * MilliPerUnit);

    /// <summary>Temperature.</summary>
    public static ComparedQuantity Temperature { get; } = new("temperature", "Temperature", "degC", (row, _) => row.Celsius);

    /// <summary>All of them, in the order in which they are drawn.</summary>
    public static IReadOnlyList<ComparedQuantity> All { get; } =
    [
        new("voltage", "Cell voltage", "V", (row, _) => row.Voltage),
        Density,
        Current,
        new("pressure", "Stack pressure", "MPa", (row, _) => row.Megapascal),
        new("resistance", "Resistance", "ohm cm2", (row, _) => row.Resistance),
        new("contact", "Contact fraction", "1", (row, _) => row.ContactFraction),
        Temperature,
    ];

    /// <summary>Those that at least one of the inputs knows; the current only where one of them has no density.</summary>
    /// <param name="inputs">The inputs.</param>
    public static IReadOnlyList<ComparedQuantity> KnownTo(IReadOnlyList<ComparedInput> inputs)
    {
        bool allDense = inputs.All(input => input.Range(Density).IsKnown);
        return [.. All.Where(quantity => quantity == Current ? !allDense : inputs.Any(input => input.Range(quantity).IsKnown))];
    }
}
