using System.Numerics;
using SSBms.Laboratory.Portraits;

namespace SSBms.Cli.Output;

/// <summary>What a portrait of a cell gives, each thing with its names: the columns of its spectrum, and what a fit makes of it.</summary>
internal static class SpectrumColumns
{
    private const double DegreesPerRadian = 180.0 / Math.PI;

    /// <summary>
    /// The columns: name in the table with its unit, name in the data of a page, value at a frequency, Hz, and impedance, Ω·cm², and
    /// format in the table. Frequency, real and imaginary part come first, as programs expect that go by position; the imaginary part has
    /// its own sign, negative for a capacitance. The phase is 0 for a resistance, −90 for a capacitance.
    /// </summary>
    public static IReadOnlyList<(string Column, string Key, Func<double, Complex, double> Value, string Format)> Spectrum { get; } =
    [
        ("frequency_hz", "hertz", (hertz, _) => hertz, "G6"),
        ("real_ohm_cm2", "real", (_, value) => value.Real, "G6"),
        ("imaginary_ohm_cm2", "imaginary", (_, value) => value.Imaginary, "G6"),
        ("magnitude_ohm_cm2", "magnitude", (_, value) => value.Magnitude, "G6"),
        ("phase_degree", "phase", (_, value) => value.Phase * DegreesPerRadian, "0.###"),
        ("minus_imaginary_ohm_cm2", "minusImaginary", (_, value) => -value.Imaginary, "G6"),
    ];

    /// <summary>The fit: name in the data of a page, name of the figure with its unit, words, and value, Ω·cm². Null where it is none.</summary>
    public static IReadOnlyList<(
        string Key,
        string? Figure,
        Func<CellPortrait, string?> Words,
        Func<CellPortrait, double> Value
    )> Fit { get; } =
    [
        ("electrolyte", "electrolyte_ohm_cm2", Electrolyte, portrait => portrait.Resistances.Electrolyte),
        ("lithium", "lithium_interface_ohm_cm2", Lithium, portrait => portrait.Resistances.Lithium),
        ("lithiumInterfaces", null, _ => null, portrait => portrait.LithiumInterfaces),
        ("cathode", "cathode_ohm_cm2", Cathode, portrait => portrait.Resistances.Cathode),
        ("total", "total_ohm_cm2", _ => "in all", portrait => portrait.Resistances.Total),
    ];

    private static string Electrolyte(CellPortrait portrait)
    {
        return portrait.Definition.HasInterlayer ? "electrolyte with its soft interlayer" : "electrolyte";
    }

    private static string Lithium(CellPortrait portrait)
    {
        return portrait.LithiumInterfaces == 1 ? "lithium interface" : "lithium interface, mean of two";
    }

    private static string? Cathode(CellPortrait portrait)
    {
        return portrait.Resistances.Cathode > 0.0 ? "cathode interface" : null;
    }
}
