using System.Globalization;
using System.Numerics;
using System.Text;
using SSBms.Cli.Cells;
using SSBms.Laboratory.Impedance;

namespace SSBms.Cli.Output;

/// <summary>A spectrum as comma-separated values; the lines before it that begin with "#" say what was measured and the fit.</summary>
public static class SpectrumTable
{
    /// <summary>Writes the table.</summary>
    /// <param name="portrait">The measured cell.</param>
    public static string Write(CellPortrait portrait)
    {
        ArgumentNullException.ThrowIfNull(portrait);
        var text = new StringBuilder();
        Line(text, $"# {portrait.Definition.Id}: {portrait.Definition.Name}");
        Line(
            text,
            $"# state: {portrait.Preparation.Text}; {portrait.Surroundings.Celsius:0.##} degC, {portrait.Surroundings.Megapascal:0.###} MPa"
        );
        Line(text, $"# contact fraction: {portrait.ContactFraction:0.####}{(portrait.Shorted ? "; shorted" : "")}");
        foreach (string line in Fit(portrait))
        {
            Line(text, $"# {line}");
        }

        Line(text, $"frequency_hz,real_ohm_cm2,minus_imaginary_ohm_cm2,magnitude_ohm_cm2,phase_degree");
        foreach ((double hertz, Complex value) in portrait.Spectrum.Hertz.Zip(portrait.Spectrum.Values))
        {
            Line(text, $"{hertz:G6},{value.Real:G6},{-value.Imaginary:G6},{value.Magnitude:G6},{Degrees(value):0.###}");
        }

        return text.ToString();
    }

    /// <summary>The phase of an impedance, degrees: 0 for a resistance, −90 for a capacitance.</summary>
    /// <param name="value">The impedance.</param>
    public static double Degrees(Complex value)
    {
        const double DegreesPerRadian = 180.0 / Math.PI;
        return value.Phase * DegreesPerRadian;
    }

    private static IEnumerable<string> Fit(CellPortrait portrait)
    {
        CellResistances fit = portrait.Resistances;
        string soft = portrait.Definition.HasInterlayer ? " with its soft interlayer" : "";
        yield return Part(fit.Electrolyte, $"electrolyte{soft}");
        yield return Part(fit.Lithium, portrait.LithiumInterfaces == 1 ? "lithium interface" : "lithium interface, mean of two");
        if (fit.Cathode > 0.0)
        {
            yield return Part(fit.Cathode, "cathode interface");
        }

        yield return Part(fit.Total, "in all");
    }

    private static string Part(double resistance, string name)
    {
        return string.Create(CultureInfo.InvariantCulture, $"fit: {resistance:G5} ohm.cm2 {name}");
    }

    private static void Line(StringBuilder text, FormattableString line)
    {
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}
