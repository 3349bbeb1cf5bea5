using System.CommandLine;
using SSBms.Bench.Experiments;
using SSBms.CellModels.Input;
using SSBms.Recordings.Spectra;

namespace SSBms.Cli.Commands;

/// <summary>An option that is a number with its unit.</summary>
internal static class OptionMeasure
{
    private const double LeastArea = 1e-4;
    private const double LargestArea = 1e4;

    private static string UnitOf(Dimension dimension)
    {
        return dimension switch
        {
            Dimension.Pressure => "MPa",
            Dimension.Area => "cm2",
            Dimension.CurrentDensity => "mA/cm2",
            _ => "degC",
        };
    }

    /// <summary>Reads an option.</summary>
    /// <param name="option">The option.</param>
    /// <param name="parsed">What was typed.</param>
    /// <param name="dimension">What kind of quantity it is.</param>
    /// <param name="otherwise">What it is when it is not given.</param>
    /// <param name="low">Least it can be.</param>
    /// <param name="high">Most it can be.</param>
    /// <exception cref="InputException">It is something else, or outside.</exception>
    public static double Read(Option<string?> option, ParseResult parsed, Dimension dimension, double otherwise, double low, double high)
    {
        if (parsed.GetValue(option) is not { } text)
        {
            return otherwise;
        }

        bool known = Measure.TryParse(text, out Measure measure) && measure.Dimension == dimension;
        return known && measure.Value >= low && measure.Value <= high
            ? measure.Value
            : throw new InputException(
                FormattableString.Invariant($"{option.Name} \"{text}\": expected a {Measures.Name(dimension)} from {low} to {high} ")
                    + $"{UnitOf(dimension)}, for example {Measure.Example(dimension)}"
            );
    }

    /// <summary>The area of a recorded spectrum: as typed, else the file's.</summary>
    /// <param name="option">The option.</param>
    /// <param name="parsed">What was typed.</param>
    /// <param name="spectrum">The spectrum.</param>
    /// <returns>cm²; NaN where neither gives one.</returns>
    /// <exception cref="InputException">It is no area, or the file is per area already.</exception>
    public static double Area(Option<string?> option, ParseResult parsed, RecordedSpectrum spectrum)
    {
        return spectrum.IsPerArea && parsed.GetValue(option) is { } text
            ? throw new InputException($"{option.Name} \"{text}\": the spectrum is in ohm.cm2 already; expected no area")
            : Read(option, parsed, Dimension.Area, spectrum.Area, LeastArea, LargestArea);
    }
}
