using System.Globalization;
using SSBms.Bench.Experiments;
using SSBms.CellModels.Input;

namespace SSBms.Cli.Replays;

/// <summary>What a recording does not say and somebody does: numbers with their units.</summary>
internal static class ReplayMeasure
{
    private const double LowestCelsius = -60.0;
    private const double HighestCelsius = 300.0;
    private const double HighestMegapascal = 1000.0;

    /// <summary>An area, cm².</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="text">The text; null for none.</param>
    /// <exception cref="InputException">It is none from 0.001 to 1000 cm².</exception>
    public static double? Area(string name, string? text)
    {
        return Read(name, text, Dimension.Area, 0.001, 1000.0, "cm2");
    }

    /// <summary>A stack pressure, MPa.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="text">The text; null for none.</param>
    /// <exception cref="InputException">It is none from 0 to 1000 MPa.</exception>
    public static double? Pressure(string name, string? text)
    {
        return Read(name, text, Dimension.Pressure, 0.0, HighestMegapascal, "MPa");
    }

    /// <summary>A temperature, °C.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="text">The text; null for none.</param>
    /// <exception cref="InputException">It is none from -60 to 300 °C.</exception>
    public static double? Temperature(string name, string? text)
    {
        return Read(name, text, Dimension.Temperature, LowestCelsius, HighestCelsius, "degC");
    }

    /// <summary>A control cycle, s.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="text">The text; null for none.</param>
    /// <exception cref="InputException">It is none that a guard can have.</exception>
    public static double? Cycle(string name, string? text)
    {
        return Read(name, text, Dimension.Time, Ranges.Cycle.Low, Ranges.Cycle.High, "s");
    }

    private static double? Read(string name, string? text, Dimension dimension, double low, double high, string unit)
    {
        if (text is null)
        {
            return null;
        }

        bool known = Measure.TryParse(text, out Measure measure) && measure.Dimension == dimension;
        return known && measure.Value >= low && measure.Value <= high
            ? measure.Value
            : throw new InputException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name} \"{text}\": expected {low} to {high} {unit}, for example {Measure.Example(dimension)}"
                )
            );
    }
}
